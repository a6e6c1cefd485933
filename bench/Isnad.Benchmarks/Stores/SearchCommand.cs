using System.Globalization;
using System.Text;

namespace Isnad.Benchmarks;

/// <summary>Times the first page of queries drawn by seed in one store or several, and prints tables in Markdown; draws time against hits.</summary>
internal static class SearchCommand
{
    private const string Usage = "search STORE… [--queries N] [--plot FILE.svg] [--slowest N]   (STORE: made by 'isnad add' or store-fill; N: 200 queries, none named)";
    private const int Seed = 4;

    private static readonly int[] Bounds = [1, 10, 100, 1000, 5000, 10_000, 20_000];

    public static int Run(string[] args)
    {
        var (stores, queries, plot, named) = (new List<string>(), 200, (string?)null, 0);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--queries" && i + 1 < args.Length) queries = int.Parse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture);
            else if (args[i] == "--slowest" && i + 1 < args.Length) named = int.Parse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture);
            else if (args[i] == "--plot" && i + 1 < args.Length) plot = args[++i];
            else stores.Add(args[i]);
        }
        if (stores.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var measured = stores.ConvertAll(place =>
        {
            using var store = BenchStore.Open(place);
            return SearchTimes.Measure(store, queries, Seed);
        });
        Console.Write(Tables(measured));
        foreach (var time in measured.SelectMany(store => store.Times.OrderByDescending(time => time.Page).Take(named)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.Page:F1} ms, processor {time.Processor:F1} ms, {time.Hits:N0}{(time.Exact ? "" : " and more")} hits: {time.Query}"));
        if (plot is not null) File.WriteAllText(plot, SearchPlot.Draw(measured));
        return 0;
    }

    private static string Tables(List<SearchTimes> stores)
    {
        var text = new StringBuilder("| statements | queries | | p50 | p90 | p99 | slowest |\n|---:|---:|---|---:|---:|---:|---:|\n");
        foreach (var store in stores)
        {
            Row(text, store, "first page", [.. store.Times.Where(time => time.Exact).Select(time => time.Page)]);
            Row(text, store, "first page, processor", [.. store.Times.Where(time => time.Exact).Select(time => time.Processor)]);
            Row(text, store, "with facets", [.. store.Times.Where(time => time.Exact).Select(time => time.Facets)]);
            Row(text, store, "with facets, processor", [.. store.Times.Where(time => time.Exact).Select(time => time.FacetsProcessor)]);
            Row(text, store, "first page, more than 20,000 hits", [.. store.Times.Where(time => !time.Exact).Select(time => time.Page)]);
            Row(text, store, "the same, processor", [.. store.Times.Where(time => !time.Exact).Select(time => time.Processor)]);
            Row(text, store, "the same with facets", [.. store.Times.Where(time => !time.Exact).Select(time => time.Facets)]);
            Row(text, store, "the same with facets, processor", [.. store.Times.Where(time => !time.Exact).Select(time => time.FacetsProcessor)]);
        }
        text.Append("\n| hits |").AppendJoin("", stores.Select(store => $" {store.Statements.ToString("N0", CultureInfo.InvariantCulture)} statements |"));
        text.Append("\n|---|").AppendJoin("", stores.Select(_ => "---:|")).Append('\n');
        for (var i = 0; i < Bounds.Length; i++)
        {
            var (from, to) = (Bounds[i], i + 1 < Bounds.Length ? Bounds[i + 1] - 1 : int.MaxValue);
            text.Append(CultureInfo.InvariantCulture, $"| {from:N0} {(to == int.MaxValue ? "and more" : $"to {to:N0}")} |");
            foreach (var store in stores) text.Append(CultureInfo.InvariantCulture, $" {Cell([.. store.Times.Where(time => time.Hits >= from && time.Hits <= to)])} |");
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, SearchTimes store, string what, List<double> times)
    {
        if (times.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"| {store.Statements:N0} | {times.Count} | {what} | {SearchTimes.Within(times, 50):F1} ms | {SearchTimes.Within(times, 90):F1} ms | {SearchTimes.Within(times, 99):F1} ms | {times.Max():F1} ms |\n");
    }

    private static string Cell(List<QueryTime> times) => times.Count == 0
        ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{times.Average(time => time.Page):F1} ms, processor {times.Average(time => time.Processor):F1} ms, {times.Sum(time => time.Processor) * 1000 / times.Sum(time => time.Hits):F1} µs a hit ({times.Count})");
}
