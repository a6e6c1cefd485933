using System.Globalization;

namespace Isnad.Store.Tests;

/// <summary>Statements and queries by chance, out of words that have much in common and of all that may stand between and inside words.</summary>
internal static class RandomRows
{
    private static readonly string[] Words =
    [
        "الخطة", "خطة", "خطه", "خُطّة", "وبالخطة", "للخطة", "خطتها", "خطتهم", "خطط", "الماء", "ماء", "ماؤهم", "وزير", "والوزير", "لوزير", "زير", "الوزيرة", "أحمد", "احمد", "أحمدٌ", "أحـــمد", "بي.بي.سي", "B-52", "b-52", "3.5", "٣٫٥",
        "3.50", "الله", "لله", "\uFDF2", "له", "ل", "و", "والو", "والوالو", "café", "O'Neil", "أبو_علي", "أبو_", "😀", "𝒜𝒷", "خ\u200Fطة", "خ\u200Bطة", "نساؤهما", "كتابه", "كتابها", "بكتابهن", "مدرسته", "مدرستها", "سيقول",
    ];

    private static readonly string[] Between = [" ", " ", " ", " ", " ", "، ", ".", "-", "\n", "\u2028", " … ", "\u00A0", "\u0001", "", "«", "» ", "_", "ـ", "ً"];

    private static readonly string[] Forms =
    [
        "{0}", "{0}", "{0} {1}", "\"{0} {1}\"", "\"{0} {1}\"~2", "\"{0} {1} {2}\"~1", "{0} -{1}", "{0} OR {1}", "exact:{0}", "exact:\"{0} {1}\"", "speaker:{0}", "about:{0} OR speaker:{1}", "({0} OR {1}) -{2}", "خط*", "\"{0}\"*", "exact:و*",
        "{0} pub:2026-01", "{0} OR pub:2026-02", "{0} OR pub:/2026-01-15", "act:deny {0}", "-(act:say {1}) {0}", "outlet:{0}", "cue:قال -pub:2026-03", "date:2025-12", "date:2025-12-20/2026 {0}", "date:/2020", "place:{0}", "has:chain -{0}", "quote:direct OR {0}", "pub:2026",
        "actor:person:a {0}", "actor:person:a OR actor:\"state:B B\"", "{0} -actor:person:a",
    ];

    public static string Query(Random chance)
    {
        while (true)
        {
            var form = Forms[chance.Next(Forms.Length)].Replace("\"{0}\"*", "{0}*", StringComparison.Ordinal);
            var text = string.Format(CultureInfo.InvariantCulture, form, Word(chance), Word(chance), Word(chance));
            if (SearchQuery.TryParse(text, new DateOnly(2026, 3, 15), out _, out _)) return text;
        }
    }

    /// <summary>A text of a few words; the same words come again and again.</summary>
    public static string Text(Random chance, int most) =>
        string.Concat(Enumerable.Range(0, chance.Next(most) + 1).Select(_ => Word(chance) + Between[chance.Next(Between.Length)]));

    /// <summary>A row with something in every field.</summary>
    public static StatementRow Row(Random chance) => new()
    {
        Article = "0000000000000001",
        Version = 1,
        Position = 1,
        Name = "s1",
        Day = chance.Next(4) == 0 ? "" : Day(chance, 2026),
        Outlet = Text(chance, 2),
        Content = Text(chance, 12),
        Speaker = chance.Next(5) == 0 ? "" : Text(chance, 3),
        Source = chance.Next(3) == 0 ? "" : Text(chance, 3),
        About = Text(chance, 4),
        Cue = Text(chance, 2),
        Via = chance.Next(2) == 0 ? "" : Text(chance, 3),
        Place = chance.Next(2) == 0 ? "" : Text(chance, 2),
        Around = chance.Next(2) == 0 ? "" : Text(chance, 4),
        Act = (SpeechAct)chance.Next(3),
        Quote = (QuotationType)chance.Next(3),
        HasChain = chance.Next(2) == 0,
        SaidFirst = "2025-12-25",
        SaidLast = Day(chance, 2026),
        SpeakerActor = Actor(chance),
        AboutActors = string.Join(StatementRow.Separator, Enumerable.Range(0, chance.Next(3)).Select(_ => Actor(chance))),
    };

    /// <summary>An article of four statements, said at a time or not.</summary>
    public static IncomingArticle Article(Random chance, int number)
    {
        var day = DateOnly.ParseExact(Day(chance, 2026), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var article = new Article("") { Id = $"{number}", Outlet = Word(chance), Date = chance.Next(8) == 0 ? null : day };
        var reading = Sample.Reading(article, [.. Enumerable.Range(0, 4).Select(_ => (Word(chance), Text(chance, 5)))]);
        (DateOnly, DateOnly)[] times = [(day, day), (day.AddDays(-20), day.AddDays(20)), (new DateOnly(2000, 1, 1), new DateOnly(2030, 12, 31)), (new DateOnly(2019, 12, 1), new DateOnly(2020, 1, 31))];
        return IncomingArticle.Of(Sample.WithTimes(reading, [.. reading.Statements.Select(_ => chance.Next(2) == 0 ? ((DateOnly, DateOnly)?)null : times[chance.Next(times.Length)])]), "test", "0");
    }

    private static string Actor(Random chance) => chance.Next(5) switch { 0 => "person:a", 1 => "person:ab", 2 => "state:B B", _ => "" };

    private static string Day(Random chance, int year) => string.Create(CultureInfo.InvariantCulture, $"{year}-{chance.Next(1, 4):00}-{chance.Next(1, 29):00}");

    private static string Word(Random chance) => Words[chance.Next(Words.Length)];
}
