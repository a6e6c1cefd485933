using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Isnad.Languages.Arabic.Cues;
using Isnad.Pipeline;
using Isnad.Training.Gold;

namespace Isnad.Training;

internal static class AnnotationExport
{
    public static void Run(string raw, string gold, string folder, int count)
    {
        static string Key(string t) => new([.. t.Where(char.IsLetter).Take(120)]);
        var known = GoldArticle.ReadAll(gold).SelectMany(g => g.Article.Text.Split("\n\n").Select(Key)).Where(k => k.Length > 60).ToHashSet();
        var byOutlet = new SortedDictionary<string, List<(string Id, string Outlet, string Date, string Text)>>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(raw), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string Get(string n) => json.RootElement.TryGetProperty(n, out var v) ? v.GetString() ?? "" : "";
            string title = Get("title"), text = Get("text");
            var whole = title.Length == 0 || text.StartsWith(title, StringComparison.Ordinal) ? text : title + "\n\n" + text;
            if (whole.Length is < 700 or > 2400 || known.Contains(Key(text)) || whole.Split("\n\n").Any(p => known.Contains(Key(p)))) continue;
            if (!byOutlet.TryGetValue(Get("outlet"), out var list)) byOutlet[Get("outlet")] = list = [];
            list.Add((Get("id"), Get("outlet"), Get("date"), Isnad.Text.TextGate.Pass(whole).Text));
        }
        var finder = new ArabicCueFinder(CueLexicon.Embedded);
        var random = new Random(7);
        foreach (var list in byOutlet.Values) random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));
        var picked = new List<(string Id, string Outlet, string Date, string Text, ReadingContext Context)>();
        for (var round = 0; picked.Count < count; round++)
            foreach (var list in byOutlet.Values)
            {
                if (round >= list.Count) continue;
                var (id, outlet, date, text) = list[round];
                var context = new ReadingContext(new Article(text), text);
                Statements.Steps.Words.Run(context);
                finder.Find(context, context.Sites);
                var strong = context.Sites.Count(s => s.Word.Rule is CueRule.Verb or CueRule.Participle or CueRule.Group);
                if (strong >= 4 && picked.Count < count) picked.Add((id, outlet, date, text, context));
            }
        var map = new StringBuilder();
        for (var b = 0; b * 10 < picked.Count; b++)
        {
            var page = new StringBuilder();
            foreach (var (id, outlet, date, text, context) in picked.Skip(b * 10).Take(10))
            {
                page.Append("=== ").Append(id).Append(" | ").Append(outlet).Append('\n');
                var n = 0;
                var spans = new List<int[]>();
                for (var i = 0; i < context.Tokens.Length; i++)
                {
                    var token = context.Tokens[i];
                    if (i > 0 && token.Paragraph != context.Tokens[i - 1].Paragraph) page.Append('\n');
                    page.Append(token.Span.Slice(text));
                    if (token.IsWordLike)
                    {
                        page.Append('/').Append(n++);
                        spans.Add([token.Span.Start, token.Span.End]);
                    }
                    page.Append(' ');
                }
                page.Append('\n');
                map.Append(JsonSerializer.Serialize(new { id, outlet, date, text, spans })).Append('\n');
            }
            File.WriteAllText(Path.Combine(folder, $"batch_{b:000}.txt"), page.ToString());
        }
        File.WriteAllText(Path.Combine(folder, "map.jsonl"), map.ToString());
    }
}
