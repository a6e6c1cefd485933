using System.Globalization;
using System.Text;
using Isnad.Export;
using Isnad.Testing;

namespace Isnad.App.Tests;

/// <summary>CoNLL-U by the rules of the format; texts are put together again from it.</summary>
public sealed class ConlluTests
{
    [Fact]
    public async Task The_sample_is_written_so() => Golden.Check("sample.conllu", await Written(ExportSample.All[0]));

    [Fact]
    public async Task Every_text_is_put_together_again_and_the_rules_hold()
    {
        foreach (var article in ExportSample.All) Assert.Equal(article.Reading.Text, Checked(await Written(article), article));
    }

    [Theory]
    [InlineData("والمدارس للوزير", "و+المدارس ل+الوزير")]
    [InlineData("بالمدارس", "ب+المدارس")]
    [InlineData("فيصل", "فيصل")]
    public async Task Particles_are_words_of_their_own(string text, string words)
    {
        var written = await Written(new ExportedArticle(ExportSample.Reader.Read(new Article(text))));
        var tokens = new List<string>();
        var open = 0;
        foreach (var line in written.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            if (line[0].Split('-') is [var first, var last])
            {
                open = int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1;
                tokens.Add("");
            }
            else if (open-- > 0) tokens[^1] += tokens[^1].Length == 0 ? line[1] : "+" + line[1];
            else tokens.Add(line[1]);
        }

        Assert.Equal(words, string.Join(' ', tokens));
    }

    [Fact]
    public async Task Quotations_name_their_statement_and_speaker()
    {
        var article = ExportSample.All[1];
        var quoted = (await Written(article)).Split('\n').Where(line => line.Contains("Quotation=s1", StringComparison.Ordinal)).Select(line => line.Split('\t')).ToList();

        Assert.NotEmpty(quoted);
        Assert.All(quoted, line => Assert.Contains("Speaker=", line[9], StringComparison.Ordinal));
    }

    private static async Task<string> Written(ExportedArticle article) => Encoding.UTF8.GetString(await ExportSample.Written("conllu", articles: [article]));

    private static string Checked(string file, ExportedArticle article)
    {
        var text = new StringBuilder();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Assert.True(file.Length == 0 || file.EndsWith("\n\n", StringComparison.Ordinal));
        foreach (var sentence in file.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = sentence.Split('\n');
            Assert.True(ids.Add(lines.Single(line => line.StartsWith("# sent_id = ", StringComparison.Ordinal))));
            var joined = new StringBuilder();
            int next = 1, rangeEnd = 0;
            foreach (var columns in lines.Where(line => line[0] != '#').Select(line => line.Split('\t')))
            {
                Assert.Equal(10, columns.Length);
                Assert.All(columns, column => Assert.NotEmpty(column));
                Assert.All(columns[2..9], column => Assert.Equal("_", column));
                var misc = columns[9].Split('|');
                if (columns[0].Split('-') is [var first, var last])
                {
                    Assert.Equal(next, int.Parse(first, CultureInfo.InvariantCulture));
                    rangeEnd = int.Parse(last, CultureInfo.InvariantCulture);
                    Assert.True(rangeEnd > next);
                }
                else
                {
                    Assert.Equal(next++, int.Parse(columns[0], CultureInfo.InvariantCulture));
                    if (next - 1 <= rangeEnd) continue;
                }
                Append(text, joined, columns[1], misc, article);
            }
            Assert.True(next > rangeEnd);
            Assert.Equal(lines.Single(line => line.StartsWith("# text = ", StringComparison.Ordinal))["# text = ".Length..], joined.ToString().TrimEnd(' '));
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, StringBuilder joined, string form, string[] misc, ExportedArticle article)
    {
        text.Append(Spaces(Of(misc, "SpacesBefore") ?? ""));
        var range = Of(misc, "TokenRange")!.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(form, string.Concat(article.Reading.Text.EnumerateRunes().Take(range[1]).Skip(range[0])));
        text.Append(form);
        var after = Of(misc, "SpaceAfter") == "No" ? "" : Spaces(Of(misc, "SpacesAfter") ?? " ");
        text.Append(after);
        joined.Append(form).Append(after.Length > 0 ? " " : "");
    }

    private static string? Of(string[] misc, string key) => misc.FirstOrDefault(part => part.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];

    private static string Spaces(string escaped) => escaped.Replace("\\s", " ", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
}
