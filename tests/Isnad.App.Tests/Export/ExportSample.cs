using Isnad.Export;
using Isnad.Testing;

namespace Isnad.App.Tests;

/// <summary>Articles on their way out: one with one of everything, one with characters that are apt to break a format, one of the samples, and one without a statement.</summary>
internal static class ExportSample
{
    /// <summary>Emoji, a flag, letters beyond the BMP, tatweel, marks, direction controls, joiners, a control character, marks of markup, a NUL that the gate replaces.</summary>
    public const string Hard =
        "😀🇱🇧 =الخطة & <b>\"جاهزة\"</b>\n\n" +
        "قـــال الوزير\u200F سامر نعيم: «إنّ الخُطّةَ 𝔸 جاهزة\u0001 😀 & <ستُنفَّذ>»، وأضاف أن الميزانية\u0000 كافية.\n\n" +
        "وقالت\u202B المهندسة هند الراوي\u202C لصحيفة \"الضفة\" إن \"المياه\tتكفي\"؛ وأكدت أن ]]> الشبكة\u200D جيدة.\r\n" +
        "ونقلت وكالة \"الساحة\" عن مسؤولين قولهم إن الاتفاق 'قريب' غداً.";

    public static ArticleReader Reader { get; } = new();

    public static IReadOnlyList<ExportedArticle> All { get; } =
    [
        new(SampleReading.Create()),
        new(Reader.Read(new Article(Hard) { Id = "=hard/1", Outlet = "الضفة", Country = "LB", Date = new DateOnly(2026, 1, 5), Url = "https://example.org/a?b=1&c=2" })) { StoredAs = "00f1e2d3c4b5a697.2" },
        new(Reader.Read(new Article(File.ReadAllText(Repository.PathOf("samples/agency-summit.txt"))))),
        new(Reader.Read(new Article("كان الطقس جميلاً.") { Id = "فارغ" })),
    ];

    /// <summary>What a format makes of the articles.</summary>
    public static async Task<byte[]> Written(ExportFormat format, ExportOptions? options = null, IEnumerable<ExportedArticle>? articles = null)
    {
        using var inner = new MemoryStream();
        await using var output = new ForwardOnlyStream(inner);
        await using (var writer = format.Open(output, options)) await writer.WriteAllAsync(articles ?? All);
        return inner.ToArray();
    }

    public static Task<byte[]> Written(string format, ExportOptions? options = null, IEnumerable<ExportedArticle>? articles = null) => Written(ExportFormat.Find(format)!, options, articles);
}
