using System.Globalization;
using Isnad.Intake.Links;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Lists of feeds, in and out.</summary>
internal static class FeedOpml
{
    public static int Import(CliConsole console, string? database, string file, Func<FollowedFeed, FollowedFeed> settings)
    {
        if (file != "-" && !File.Exists(file)) throw new IOException($"{file}: no such file");
        using var stream = file == "-" ? console.In : File.OpenRead(file);
        var list = FeedList.Read(file, stream);
        foreach (var failure in list.Failures) console.Complain($"{failure.Input}{(failure.Line is { } line ? $":{line}" : "")}: {failure.Message}");
        if (list.Feeds.Count == 0) return list.Failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        using var store = Database.OpenOrCreate(database);
        var now = console.Time.GetUtcNow();
        var added = list.Feeds.Count(feed => store.Feeds.Find(feed.Url) is null && store.Feeds.Add(settings(FeedSettings.Fresh(feed, now))));
        console.Complain(string.Create(CultureInfo.InvariantCulture, $"{added} feeds followed, {list.Feeds.Count - added} were already, {list.Failures.Count} failed"));
        return list.Failures.Count > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    public static int Export(CliConsole console, string? database, string? output)
    {
        using var store = Database.Open(database);
        using var buffer = new MemoryStream();
        OpmlWriter.Write(buffer, "Isnad", store.Feeds.All().Where(feed => !feed.Gone).Select(feed => new ListedFeed(feed.Address) { Title = feed.Title, Outlet = feed.Outlet, Country = feed.Country }));
        if (output is null) new PipeStream(console.Out).Write(buffer.ToArray());
        else OutputFile.Write(output, buffer.ToArray());
        return ExitCode.Done;
    }
}
