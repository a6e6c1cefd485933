using System.Globalization;
using System.Text;
using Isnad.Store;
using Isnad.Stores;
using Isnad.Web;
using Isnad.Web.Security;
using Isnad.Web.Stores;

namespace Isnad.Benchmarks;

/// <summary>Opens a reading room over a store and asks it for pages, so many a second whether or not it has answered those before; prints how long answers took, in Markdown.</summary>
internal static class RoomCommand
{
    private const string Usage = "room STORE [--rate N] [--seconds N] [--page NAME]   (STORE: made by 'isnad add' or store-fill; requests a second: 20; for each page: 10 seconds; NAME: reading, search, compare or home, else all)";
    private const int Seed = 7;

    // All that is asked comes from one address.
    private const int NoLimit = 1_000_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var (place, page, rate, seconds) = ((string?)null, (string?)null, 20, 10);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--rate" && i + 1 < args.Length) rate = Number(args[++i]);
            else if (args[i] == "--seconds" && i + 1 < args.Length) seconds = Number(args[++i]);
            else if (args[i] == "--page" && i + 1 < args.Length) page = args[++i];
            else place = args[i];
        }
        if (place is null || rate < 1 || seconds < 1)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var address = StoreAddress.Parse(place);
        var (draw, stats) = Drawn(address);
        var options = new ReadingRoomOptions { Port = 0, Store = new StoreSource(place, address.Open), Rates = new RateOptions { RequestsPerSecond = NoLimit } };
        await using var room = ReadingRoom.Build(options);
        await room.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(room.Urls.First()) };
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{stats.Articles:N0} articles, {stats.Statements:N0} statements; {rate} requests a second, {seconds} s for each page\n\n");
        text.Append("| page | requests | failed | p50 | p99 | slowest | processor a request | largest |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var (name, path) in draw.Pages().Where(one => page is null || one.Name == page))
        {
            await RoomLoad.MeasureAsync(client, path, rate, 1);
            var load = await RoomLoad.MeasureAsync(client, path, rate, seconds);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {load.Times.Count} | {load.Failed} | {SearchTimes.Within(load.Times, 50):F1} ms | {SearchTimes.Within(load.Times, 99):F1} ms | {load.Times.Max():F1} ms | {load.Processor / load.Times.Count:F1} ms | {load.Largest / 1024.0:F0} KB |\n");
        }
        Console.Write(text);
        await room.StopAsync();
        return 0;
    }

    private static (RoomDraw Draw, StoreStats Stats) Drawn(StoreAddress address)
    {
        using var store = address.Open();
        return (RoomDraw.Of(store, Seed), store.Stats());
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
