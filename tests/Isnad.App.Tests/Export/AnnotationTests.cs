using System.Text.Json;

namespace Isnad.App.Tests;

/// <summary>Web Annotation: every target is found again in its text.</summary>
public sealed class AnnotationTests
{
    [Fact]
    public async Task Every_target_is_found_again_by_position_and_by_quote()
    {
        foreach (var article in ExportSample.All)
        {
            var text = article.Reading.Text;
            var runes = text.EnumerateRunes().ToList();
            using var json = JsonDocument.Parse(await ExportSample.Written("web-annotation", articles: [article]));
            foreach (var selector in Items(json).SelectMany(item => item.GetProperty("target").EnumerateArray()).Select(target => target.GetProperty("selector")))
            {
                var (position, quote) = (selector[0], selector[1]);
                var (prefix, exact, suffix) = (Text(quote, "prefix"), Text(quote, "exact"), Text(quote, "suffix"));
                var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());

                Assert.Equal(exact, string.Concat(runes[start..end]));
                Assert.Equal(string.Concat(runes[Math.Max(0, start - 32)..start]), prefix);
                Assert.Equal(string.Concat(runes[end..Math.Min(runes.Count, end + 32)]), suffix);
                Assert.Contains(prefix + exact + suffix, text, StringComparison.Ordinal);
                Assert.All(new[] { position, quote }, part => Assert.Equal(article.Reading.TextHash, Text(part.GetProperty("refinedBy"), "sha256")));
            }
        }
    }

    [Fact]
    public async Task There_is_an_annotation_for_each_statement_part_mention_and_time()
    {
        using var json = JsonDocument.Parse(await ExportSample.Written("web-annotation"));
        var readings = ExportSample.All.Select(article => article.Reading).ToList();

        var motivations = Items(json).CountBy(item => Text(item, "motivation")).ToDictionary(StringComparer.Ordinal);

        Assert.Equal(readings.Sum(reading => reading.Statements.Count), motivations["describing"]);
        Assert.Equal(readings.Sum(reading => reading.Entities.Sum(entity => entity.Mentions.Count + entity.Corefs.Count)), motivations["identifying"]);
        Assert.Equal(readings.Sum(reading => reading.Times.Count), motivations["classifying"]);
        Assert.Equal(Items(json).Count(), json.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(Items(json).Count(), Items(json).Select(item => Text(item, "id")).Distinct(StringComparer.Ordinal).Count());
        var ids = Items(json).Select(item => Text(item, "id")).ToHashSet(StringComparer.Ordinal);
        Assert.All(Items(json).Where(item => Text(item, "motivation") == "linking"), item => Assert.Contains(Text(item.GetProperty("body")[1], "source"), ids));
    }

    private static JsonElement.ArrayEnumerator Items(JsonDocument json) => json.RootElement.GetProperty("first").GetProperty("items").EnumerateArray();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
