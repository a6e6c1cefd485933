using System.Text.Json;
using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Timelines as <c>isnad.timeline/1</c>, attention over time as <c>isnad.attention/1</c>.</summary>
public static class TimelineJson
{
    /// <summary>A timeline.</summary>
    public static void Write(Utf8JsonWriter json, Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(timeline);
        AnalysisJson.Document(json, "isnad.timeline/1", () =>
        {
            AnalysisJson.Selection(json, "selection", timeline.Selection);
            json.WriteString("by", timeline.By.ToString().ToLowerInvariant());
            json.WriteString("day", timeline.Day == DayKind.Published ? "published" : "event");
            json.WriteNumber("undated", timeline.Undated);
            json.WriteNumber("longer", timeline.Longer);
            AnalysisJson.Array(json, "buckets", timeline.Buckets, bucket => Write(json, bucket, null));
            AnalysisJson.Array(json, "outlets", timeline.Outlets, outlet =>
            {
                json.WriteStartObject();
                json.WriteString("outlet", AnalysisJson.Given(outlet.Outlet));
                json.WriteNumber("statements", outlet.Statements);
                AnalysisJson.Array(json, "buckets", outlet.Buckets, bucket => Write(json, bucket, null));
                json.WriteEndObject();
            });
        });
    }

    /// <summary>A stretch, with its outlet where it is one outlet's.</summary>
    public static void Write(Utf8JsonWriter json, TimelineBucket bucket, string? outlet)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(bucket);
        json.WriteStartObject();
        if (outlet is not null) json.WriteString("outlet", AnalysisJson.Given(outlet));
        json.WriteString("period", bucket.Name);
        json.WriteString("firstDay", IsoDay.Of(bucket.First));
        json.WriteNumber("statements", bucket.Statements);
        json.WriteNumber("toTheDay", bucket.ToTheDay);
        json.WriteNumber("all", bucket.All);
        AnalysisJson.Number(json, "share", bucket.Share);
        json.WriteEndObject();
    }

    /// <summary>Attention over time.</summary>
    public static void Write(Utf8JsonWriter json, Attention attention)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(attention);
        AnalysisJson.Document(json, "isnad.attention/1", () =>
        {
            AnalysisJson.Selection(json, "selection", attention.Selection);
            json.WriteString("to", attention.To.ToString().ToLowerInvariant());
            json.WriteString("by", attention.By.ToString().ToLowerInvariant());
            json.WriteNumber("undated", attention.Undated);
            AnalysisJson.Array(json, "periods", attention.Periods, period =>
            {
                json.WriteStartObject();
                json.WriteString("period", period.Name);
                json.WriteString("firstDay", IsoDay.Of(period.First));
                json.WriteNumber("statements", period.Statements);
                json.WriteEndObject();
            });
            AnalysisJson.Array(json, "series", attention.Series, series => Write(json, series));
            json.WriteNumber("more", attention.More);
        });
    }

    private static void Write(Utf8JsonWriter json, AttentionSeries series)
    {
        json.WriteStartObject();
        json.WriteString("id", series.Actor.Key.Id);
        json.WriteString("name", series.Actor.Name);
        json.WriteNumber("statements", series.Actor.Statements);
        json.WriteNumber("articles", series.Actor.Articles);
        AnalysisJson.Array(json, "counts", series.Counts, json.WriteNumberValue);
        AnalysisJson.Array(json, "shares", series.Shares, share =>
        {
            if (share is { } value) json.WriteNumberValue(Math.Round(value, 4));
            else json.WriteNullValue();
        });
        json.WriteEndObject();
    }
}
