using System.Diagnostics;

namespace Isnad.Tests;

/// <summary>Twice the text takes about twice the time, whatever it is made of.</summary>
public sealed class GrowthTests
{
    private const int Short = 2_000;
    private const int Times = 16;

    // Time in proportion would give 1, in proportion to the square 16; short measurements and other work on the machine need room.
    private const double Allowance = 5;

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
    public void Time_grows_with_the_length(string name, string piece)
    {
        var shorter = Fastest(Repeat(piece, Short), 3);
        var longer = Fastest(Repeat(piece, Short * Times), 1);

        Assert.True(longer < shorter * (Times * Allowance), $"{name}: {shorter.TotalMilliseconds:F1} ms, and {Times} times as long: {longer.TotalMilliseconds:F1} ms");
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Fastest(string text, int runs)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Reader.Read(new Article(text));
            var time = Stopwatch.GetElapsedTime(start);
            if (time < fastest) fastest = time;
        }
        return fastest;
    }
}
