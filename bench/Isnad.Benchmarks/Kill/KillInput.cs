using System.Text.Encodings.Web;
using System.Text.Json;
using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>Articles to be added, a few statements each; every seventh comes again with another text.</summary>
internal sealed class KillInput
{
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public KillInput(string folder, int count)
    {
        var first = Enumerable.Range(1, count).Select(i => Made(i, "جاهزة"));
        Articles = [.. first.SelectMany((article, i) => i % 7 == 6 ? [article, Made(i - 2, "مؤجلة")] : new[] { article })];
        Keys = [.. Articles.Select(article => ContentKey.Of(article).Article).Distinct(StringComparer.Ordinal)];
        Path = System.IO.Path.Combine(folder, "articles.jsonl");
        File.WriteAllLines(Path, Articles.Select(article => JsonSerializer.Serialize(new { id = article.Id, outlet = article.Outlet, date = "2026-01-05", text = article.Text }, AsItIs)));
    }

    /// <summary>The name of every article's outlet.</summary>
    public static string Outlet => "الضفة";

    public string Path { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<string> Keys { get; }

    private static Article Made(int number, string state) => new(FormattableString.Invariant(
        $"قال الوزير سامر نعيم إن الخطة رقم {number} {state}.\nوأكدت المهندسة هند الراوي أن المياه في البلدة {number} تكفي حتى الصيف.\nونفى متحدث باسم الشركة أن يكون الجسر {number} قد أُغلق."))
    {
        Id = FormattableString.Invariant($"{number}"),
        Outlet = Outlet,
        Date = new DateOnly(2026, 1, 5),
    };
}
