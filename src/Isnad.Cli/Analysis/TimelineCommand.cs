using System.CommandLine;
using System.Globalization;
using System.Text;
using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The verb <c>timeline</c>.</summary>
internal static class TimelineCommand
{
    private const int BarWidth = 30;

    private const string About = """
        Counts the statements that answer a query over time, raw and as a part of all statements, stretches without one as zeros.

        Examples:
          isnad timeline 'المياه' --by week
          isnad timeline 'speaker:نعيم' --event --by day
          isnad timeline 'act:deny' --by-outlet --since 2026-01 -f csv

        --event counts by the day on which it was said, as far as the article names it; what is named more coarsely than a stretch is counted apart.
        """;

    public static Command Create(CliConsole console)
    {
        var query = new Argument<string>("QUERY") { Description = "Which statements (see docs/searching.md)." };
        var by = ReadFlags.Choice("--by", null, "How long each stretch is: day, week (ISO 8601), month or year.", "month", "day", "week", "month", "year");
        var published = new Option<bool>("--published") { Description = "By day of publication (the default)." };
        var said = new Option<bool>("--event") { Description = "By the day on which it was said." };
        var byOutlet = new Option<bool>("--by-outlet") { Description = "Count each outlet apart, too." };
        var flags = new AnalysisFlags(console);
        var command = new Command("timeline", About) { query, by, published, said, byOutlet };
        flags.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(published) && parsed.GetValue(said)) parsed.AddError("Give either --published or --event.");
        });
        command.SetAction(parsed =>
        {
            var wanted = Queries.Parse(parsed.GetValue(query)!);
            var options = new TimelineOptions
            {
                By = Enum.Parse<Period>(parsed.GetValue(by)!, ignoreCase: true),
                Day = parsed.GetValue(said) ? DayKind.Said : DayKind.Published,
                Scope = flags.Scope(parsed),
                ByOutlet = parsed.GetValue(byOutlet),
            };
            using var store = flags.Open(parsed);
            var timeline = AnalysisFlags.Asked(() => Timelines.Of(store, wanted, options));
            return flags.End(parsed, Printed(flags.Format(parsed), timeline), timeline.Selection.Statements > 0);
        });
        return command;
    }

    private static byte[] Printed(string format, Timeline timeline) => format switch
    {
        "json" => Queries.Json(json => TimelineJson.Write(json, timeline)),
        "jsonl" => [
            .. timeline.Buckets.SelectMany(bucket => Queries.Json(json => TimelineJson.Write(json, bucket, null))),
            .. timeline.Outlets.SelectMany(outlet => outlet.Buckets.SelectMany(bucket => Queries.Json(json => TimelineJson.Write(json, bucket, outlet.Outlet))))],
        "csv" => Queries.Utf8(AnalysisCsv.Of(timeline)),
        _ => Queries.Utf8(Table(timeline)),
    };

    private static string Table(Timeline timeline)
    {
        if (timeline.Selection.Statements == 0) return "";
        var text = new StringBuilder(Bars(timeline.Buckets, timeline.Day));
        foreach (var outlet in timeline.Outlets) text.Append(CultureInfo.InvariantCulture, $"\n{TableText.Harmless(outlet.Outlet.Length == 0 ? "—" : outlet.Outlet)}\n").Append(Bars(outlet.Buckets, timeline.Day));
        text.Append(text.Length > 0 ? "\n" : "").Append(SelectionText.Of(timeline.Selection)).Append('\n');
        if (timeline.Undated > 0) text.Append(CultureInfo.InvariantCulture, $"{SelectionText.Count(timeline.Undated, "statement")} without a known day\n");
        if (timeline.Longer > 0) text.Append(CultureInfo.InvariantCulture, $"{SelectionText.Count(timeline.Longer, "statement")} with a time longer than one {timeline.By.ToString().ToLowerInvariant()}\n");
        return text.ToString();
    }

    private static string Bars(IReadOnlyList<TimelineBucket> buckets, DayKind day)
    {
        var rows = new TextColumns();
        var most = buckets.Count == 0 ? 0 : buckets.Max(bucket => bucket.Statements);
        foreach (var bucket in buckets)
        {
            var precise = day == DayKind.Said && bucket.Statements > 0 ? $"{TextColumns.Number(bucket.ToTheDay)} to the day" : "";
            var share = bucket.Share is { } part ? TextColumns.Number(part * 100) + " %" : "—";
            var bar = new string('█', bucket.Statements == 0 ? 0 : Math.Max(1, (int)Math.Round((double)bucket.Statements * BarWidth / most)));
            if (day == DayKind.Said) rows.Add(bucket.Name, TextColumns.Number(bucket.Statements), share, precise, bar);
            else rows.Add(bucket.Name, TextColumns.Number(bucket.Statements), share, bar);
        }
        return rows.Lines();
    }
}
