namespace Isnad.Tests;

/// <summary>Long texts that are all of one kind: what would be slow or deep if a step looked too far. How time grows is measured by the benchmarks.</summary>
public sealed class LongTextTests
{
    private const int Length = 200_000;

    private static readonly ArticleReader Reader = new();

    public static TheoryData<string, string> Pieces => new()
    {
        { "articles", "قال الوزير نادر سعيد إن المصنع سيُفتح غداً، وأضاف: «العمل بدأ». وبحسب وكالة الشرق، أكد الوزير ذلك.\n" },
        { "one sentence", "قال الوزير نادر سعيد إن المصنع سيفتح غدا وأضاف أن العمل بدأ " },
        { "one line", "قال الوزير نادر سعيد إن المصنع سيفتح غدا. وأضاف أن العمل بدأ. " },
        { "one name", "محمد علي " },
        { "sources alike", "قال وزير الخارجية إن الأمر انتهى. " },
        { "closing brackets", "قال)))))))))))))))" },
        { "stops and marks", ".»" },
        { "opening marks", "قال «" },
        { "all marks", "\"«»“”‘’'" },
        { "colons", "الوزير: نعم " },
        { "line breaks", "قال\n\n" },
        { "combining marks", "\u064E\u0651" },
        { "tatweel", "ـ" },
        { "one long word", "قالوا" },
        { "digits and marks", "10.5 - 11,2 (" },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_long_text_of_one_kind_is_read_whole(string name, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var reading = Reader.Read(new Article(text));

        Assert.True(reading.Text.Length == text.Length, name);
        Assert.All(reading.Statements, s => Assert.All(s.Content, span => Assert.InRange(span.End, 1, text.Length)));
    }
}
