using Isnad.Text;

namespace Isnad.Tests;

/// <summary>Text that is no news, no Arabic, or broken: always a reading, never an exception, never a silent skip.</summary>
public sealed class BadInputTests
{
    private const string Said = "قال الوزير نادر سعيد إن المصنع سيُفتح غداً.";

    private static readonly ArticleReader Reader = new();

    /// <summary>Name, text, language, the warning's code or null, its message's end or null.</summary>
    public static TheoryData<string, string, string, string?, string?> Unread => new()
    {
        { "empty", "", "und", "text.empty", null },
        { "spaces", " \n\t\u00A0\u2003\r\n ", "und", "text.empty", null },
        { "digits and marks", "12 / ٣٤ ...«»", "und", "text.empty", null },
        { "one word", "قال", "ar", null, null },
        { "English", "The minister said that the plant will open tomorrow.", "mis", "language.unread", "not Arabic but in Latin letters: it was not read" },
        { "Russian", "Министр сказал, что завод откроется завтра.", "mis", "language.unread", "not Arabic but in Cyrillic letters: it was not read" },
        { "Hebrew", "השר אמר כי המפעל ייפתח מחר", "mis", "language.unread", "not Arabic but in Hebrew letters: it was not read" },
        { "Chinese", "部长说工厂明天开工", "mis", "language.unread", "not Arabic but in Chinese or Japanese letters: it was not read" },
        { "Persian", "وزیر گفت که این کارخانه فردا باز می‌شود و چند پروژه دیگر نیز آغاز خواهد شد.", "fa", "language.unread", "not Arabic but Persian: it was not read" },
        { "Urdu", "وزیر نے کہا کہ یہ کارخانہ کل کھلے گا اور مزید منصوبے بھی شروع ہوں گے۔", "ur", "language.unread", "not Arabic but Urdu: it was not read" },
        { "Kurdish", "وەزیر گوتی کارگەکە سبەی دەکرێتەوە و چەند پڕۆژەی تر دەست پێدەکەن", "ckb", "language.unread", "not Arabic but Kurdish: it was not read" },
        { "Pashto", "وزیر وویل چې دا فابریکه به سبا پرانیستل شي او نورې پروژې به هم پیل شي ځکه چې دوی غواړي ښه کار وکړي", "ps", "language.unread", "not Arabic but Pashto: it was not read" },
        { "all tatweel", new string('\u0640', 500), "ar", null, null },
        { "10,000 combining marks", new string('\u064E', 10_000), "und", "text.empty", null },
        { "a word under 10,000 combining marks", "نام" + new string('\u0651', 10_000) + " زيد", "ar", null, null },
        { "NUL", "نام\0زيد", "ar", "text.repaired", null },
        { "half of a pair", "نام \uD83D زيد", "ar", "text.repaired", null },
        { "nothing but halves of pairs", new string('\uDE00', 50), "und", "text.repaired", null },
        { "direction controls alone", "\u202E\u2067\u2069\u202C\u200F", "und", "text.empty", null },
    };

    /// <summary>What stands around or inside an Arabic sentence that must still be read.</summary>
    public static TheoryData<string, string> StillRead => new()
    {
        { "mixed with Latin", Said + " Reuters BBC CNN: breaking news today." },
        { "Persian letters on an Arabic text", Said.Replace('ي', 'ی') + " وأضاف أن العملیة ستبدأ فی المدینة إن أمکن، والفکرة قدیمة." },
        { "direction controls", "\u202B" + Said.Replace(" ", " \u200F", StringComparison.Ordinal) + "\u202C\u2069\u2066" },
        { "tatweel in words", "قـــال الوزير نـادر سعيد إن المصنع سيُفتح غداً." },
        { "an opening mark that nothing closes", "«" + Said },
        { "closing marks that nothing opens", Said + " »»\"”" },
        { "500 nested marks", new string('«', 500) + "\n" + Said + "\n" + new string('»', 500) },
        { "marks of all kinds", "“”„‟‘’‹›''\"\"\n" + Said },
        { "NUL between sentences", "\0\n" + Said + "\n\0" },
        { "a byte order mark", "\uFEFF" + Said },
        { "line ends of all kinds", "\r\n\u2028\u2029\u0085" + Said + "\r" },
        { "emoji", "🇱🇧👨‍👩‍👧 " + Said + " 😀" },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void There_is_a_reading_and_the_reason_why_it_is_empty(string name, string text, string language, string? code, string? message)
    {
        var reading = Reader.Read(new Article(text));

        Assert.Equal((name, language), (name, reading.Language));
        Assert.Empty(reading.Statements);
        Assert.Equal(text.Length, reading.Text.Length);
        if (code is null) Assert.Empty(reading.Warnings);
        else Assert.Contains(reading.Warnings, warning => warning.Code == code && (message is null || warning.Message.EndsWith(message, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(StillRead))]
    public void What_is_said_is_found_all_the_same(string name, string text)
    {
        var reading = Reader.Read(new Article(text));

        Assert.True(reading.Statements.Count >= 1, $"{name}: nothing found");
        Assert.Contains(reading.Statements, statement => Folding.Default.Fold(statement.Content[0].Slice(reading.Text)).StartsWith("المصنع", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deeply_nested_or_endless_text_does_not_overflow_the_stack()
    {
        foreach (var piece in (string[])["«", "(", "قال إن ", "«قال: ", "\n", "، "])
            Assert.NotNull(Reader.Read(new Article(string.Concat(Enumerable.Repeat(piece, 2_000)))));
    }
}
