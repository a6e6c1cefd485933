using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Export;
using Isnad.Store;
using Spectre.Console;

namespace Isnad.Cli;

/// <summary>The feeds that are followed, in any of the formats.</summary>
internal static class FeedListing
{
    private const string Schema = "isnad.feeds/1";
    private const string Header = "address,title,outlet,country,items,every,state,articles,open,failures,reason,message,tried,succeeded,due,moved_from\r\n";

    public static byte[] Of(IReadOnlyList<FollowedFeed> feeds, string format, int width, bool color) => format switch
    {
        "json" => Queries.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("feeds");
            foreach (var feed in feeds) Write(json, feed);
            json.WriteEndArray();
            json.WriteEndObject();
        }),
        "jsonl" => [.. feeds.SelectMany(feed => Queries.Json(json => Write(json, feed)))],
        "csv" => Queries.Utf8(Header + string.Concat(feeds.Select(Row))),
        _ => Queries.Utf8(Table(feeds, width, color)),
    };

    private static string State(FollowedFeed feed) => feed switch
    {
        { Gone: true } => "gone",
        { Failures: > 0 } => "failing",
        { Tried: null } => "new",
        _ => "well",
    };

    private static string Items(FollowedFeed feed) => feed.Source == ArticleSource.Feed ? "text" : "page";

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, FollowedFeed feed)
    {
        json.WriteStartObject();
        json.WriteString("address", feed.Address);
        json.WriteString("title", feed.Title);
        json.WriteString("outlet", feed.Outlet);
        json.WriteString("country", feed.Country);
        json.WriteString("items", Items(feed));
        json.WriteNumber("everySeconds", (long)feed.Every.TotalSeconds);
        json.WriteString("state", State(feed));
        json.WriteNumber("articles", feed.Articles);
        json.WriteNumber("open", feed.Open);
        json.WriteNumber("failures", feed.Failures);
        json.WriteString("reason", feed.Reason);
        json.WriteString("message", feed.Message);
        json.WriteString("tried", Time(feed.Tried));
        json.WriteString("succeeded", Time(feed.Succeeded));
        json.WriteString("due", feed.Gone ? null : Time(feed.Due));
        json.WriteString("movedFrom", feed.MovedFrom);
        json.WriteEndObject();
    }

    private static string Row(FollowedFeed feed)
    {
        string?[] cells =
        [
            feed.Address, feed.Title, feed.Outlet, feed.Country, Items(feed), Durations.Shown(feed.Every), State(feed), Number(feed.Articles), Number(feed.Open), Number(feed.Failures), feed.Reason,
            feed.Message, Time(feed.Tried), Time(feed.Succeeded), feed.Gone ? null : Time(feed.Due), feed.MovedFrom,
        ];
        return string.Join(',', cells.Select(CsvTable.Cell)) + "\r\n";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Table(IReadOnlyList<FollowedFeed> feeds, int width, bool color)
    {
        if (feeds.Count == 0) return "";
        using var text = new StringWriter { NewLine = "\n" };
        var table = new Table { Border = TableBorder.None };
        foreach (var name in (ReadOnlySpan<string>)["state", "articles", "open", "every", "last", "next"]) table.AddColumn(new TableColumn(name) { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        table.AddColumn(new TableColumn("feed") { Padding = new Padding(0, 0, 0, 0) });
        foreach (var feed in feeds)
        {
            table.AddRow(
                new Paragraph(State(feed), Style(feed)), new Paragraph(Number(feed.Articles)), new Paragraph(Number(feed.Open)), new Paragraph(Durations.Shown(feed.Every)), new Paragraph(Short(feed.Succeeded)),
                new Paragraph(feed.Gone ? "—" : Short(feed.Due)), new Paragraph(Shown(feed)));
        }
        TableText.Console(text, width, color).Write(table);
        return TableText.Trimmed(text.ToString());
    }

    private static Style Style(FollowedFeed feed) => new(foreground: feed.Gone ? Color.Red : feed.Failures > 0 ? Color.Yellow : Color.Default);

    private static string Short(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "—";

    private static string Shown(FollowedFeed feed)
    {
        var shown = new StringBuilder(feed.Address);
        if (feed.Reason is { } reason) shown.Append(CultureInfo.InvariantCulture, $"\n{reason}: {feed.Message}");
        if ((feed.Outlet ?? feed.Title) is { } name) shown.Append('\n').Append(name.ReplaceLineEndings(" "));
        return TableText.Harmless(shown.ToString());
    }
}
