using System.Text;
using System.Text.Json;
using Isnad.Cli;
using Isnad.Export;
using Isnad.Intake;
using Isnad.Intake.Bytes;
using Isnad.Testing;

namespace Isnad.App.Tests;

public sealed class ExportTests
{
    [Fact]
    public void Json_follows_the_contract() => Golden.Check("reading.json", Json(indented: true) + "\n");

    [Fact]
    public void Every_span_is_the_slice_of_the_text_in_code_points()
    {
        using var json = JsonDocument.Parse(Json());
        var runes = SampleReading.Text.EnumerateRunes().ToList();
        var spans = Objects(json.RootElement).Where(e => e.TryGetProperty("start", out _) && e.TryGetProperty("text", out _)).ToList();

        Assert.True(spans.Count > 8);
        Assert.All(spans, span => Assert.Equal(
            span.GetProperty("text").GetString(),
            string.Concat(runes[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()])));
    }

    [Fact]
    public void Json_keeps_arabic_and_emoji_as_they_are()
    {
        Assert.Contains("نقلت صحيفة", Json(), StringComparison.Ordinal);
        Assert.DoesNotContain("\\u06", Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_a_row_for_each_statement() => Golden.Check("statements.csv", CsvTable.Header(ExportTables.Statements) + CsvTable.Rows(ExportTables.Statements, new ExportedArticle(SampleReading.Create())));

    [Theory]
    [InlineData(null, "")]
    [InlineData("قال", "قال")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("\"a\"", "\"\"\"a\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("-a,b", "\"'-a,b\"")]
    public void A_cell_is_quoted_and_guarded(string? value, string cell) => Assert.Equal(cell, CsvTable.Cell(value));

    [Theory]
    [InlineData("table.txt", 80, false, false)]
    [InlineData("table-narrow.txt", 44, false, false)]
    [InlineData("table-explained.txt", 80, false, true)]
    [InlineData("table-colour.txt", 80, true, false)]
    public void The_table_is_drawn(string golden, int width, bool color, bool explain)
    {
        var drawn = new TableFormat(width, color, explain).Render(new ArticleInput("news/a.txt", null) { Article = new Article("") }, SampleReading.Create());

        Golden.Check(golden, Encoding.UTF8.GetString(drawn.Span));
    }

    private static string Json(bool indented = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ReadingJson.Options(indented))) ReadingJson.Write(json, SampleReading.Create(), [TextDecoding.Warning]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<JsonElement> Objects(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.Object => e.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(e),
        JsonValueKind.Array => e.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
