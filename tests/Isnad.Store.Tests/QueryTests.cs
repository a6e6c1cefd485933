using CsCheck;

namespace Isnad.Store.Tests;

public sealed class QueryTests
{
    private static readonly DateOnly Today = new(2026, 3, 15);

    private static readonly string[] Pieces =
    [
        "قال", "الوزير", "أحمد", "speaker:", "speaker:=", "قائل:", "about:", "act:", "act:deny", "quote:مباشر", "date:", "pub:2026-01/2026-03", "pub:٢٠٢٦", "P1W", "exact:", "has:chain", "foo:", ":", "*", "-", "--",
        "OR", "(", ")", "\"", "«", "»", "“", "”", "~", "~5", "~٣", "،", ",", ".", "?", "2026-01", "10:30", "\0", "\uD800", "\u200F", "\u0640", "😀", "'", "/", "_", "a-b",
    ];

    private static readonly Gen<string> AnyQuery =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Const(" "), Gen.Char.Select(c => c.ToString())).Array[0, 25].Select(string.Concat);

    [Theory]
    [InlineData("", 0, "a word to look for is missing")]
    [InlineData("،", 1, "a word to look for is missing")]
    [InlineData("-قال", 0, "there are only exclusions")]
    [InlineData("ماء OR -قال", 7, "there are only exclusions")]
    [InlineData("ماء -(-قال)", 6, "there are only exclusions")]
    [InlineData("ماء OR", 6, "a word to look for is missing")]
    [InlineData("(ماء", 0, "this ( is not closed")]
    [InlineData("ماء)", 3, "this ) was never opened")]
    [InlineData("ماء «نار", 4, "the quotation mark is not closed")]
    [InlineData("\"ماء نار\"~0", 9, "~ wants a number of words from 1 to 100")]
    [InlineData("ما*ء", 2, "* stands at the end of a word only")]
    [InlineData("ماء - نار", 4, "- stands right before the word")]
    [InlineData("ماء spaeker:x", 4, "there is no key 'spaeker', only about, act, actor, cue, date, exact, has, outlet, place, pub, quote, speaker, status, via")]
    [InlineData("speaker:", 0, "speaker: wants something right after the colon")]
    [InlineData("speaker:\"؟\"", 8, "there is no word in this")]
    [InlineData("act:shout", 4, "act: is one of accuse, announce, ask, call, condemn, demand, deny, expect, hope, opine, praise, promise, reject, say, threaten, warn, welcome, not 'shout'")]
    [InlineData("pub:2026-13", 4, "'2026-13' is no day")]
    [InlineData("pub:2026-02-30", 4, "'2026-02-30' is no day")]
    [InlineData("pub:2026-03/2026-01", 4, "'2026-03/2026-01' ends before it begins")]
    [InlineData("speaker:about:x", 8, "about: can't stand inside speaker:")]
    [InlineData("speaker:(x pub:2026)", 11, "pub: can't stand inside speaker:")]
    [InlineData("act:(deny speaker:x)", 10, "speaker: can't stand inside act:")]
    [InlineData("act:(deny OR shout)", 13, "act: is one of accuse, ")]
    [InlineData("pub:(2026 OR 2026-13)", 13, "'2026-13' is no day")]
    [InlineData("pub:(20*)", 5, "pub: wants one value")]
    [InlineData("act:-deny", 4, "act: wants one value")]
    [InlineData("act:(deny", 4, "this ( is not closed")]
    [InlineData("act:()", 5, "a word to look for is missing")]
    [InlineData("😀", 0, "there is no word in this")]
    [InlineData("ماء OR %", 7, "there is no word in this")]
    [InlineData("(% ؟)", 1, "there is no word in this")]
    public void A_wrong_query_is_told_where_and_why(string text, int position, string message)
    {
        Assert.False(SearchQuery.TryParse(text, Today, out var query, out var error));
        Assert.Null(query);
        Assert.Equal(position, error!.Position);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pub:2026-01/2026-03", "2026-01-01", "2026-03-31")]
    [InlineData("pub:٢٠٢٦-٠١", "2026-01-01", "2026-01-31")]
    [InlineData("نشر:2026", "2026-01-01", "2026-12-31")]
    [InlineData("pub:/2024-02", "0001-01-01", "2024-02-29")]
    [InlineData("pub:2026-03-02/", "2026-03-02", "9999-12-31")]
    [InlineData("pub:P1W", "2026-03-08", "2026-03-15")]
    [InlineData("pub:7d", "2026-03-08", "2026-03-15")]
    [InlineData("pub:P1M", "2026-02-15", "2026-03-15")]
    [InlineData("pub:P9999999Y", "0001-01-01", "2026-03-15")]
    public void Days_are_read_in_every_form(string text, string first, string last)
    {
        var days = Assert.IsType<DaysNode>(Parse(text).Root);

        Assert.Equal((first, last), (IsoDay.Of(days.First), IsoDay.Of(days.Last)));
    }

    [Theory]
    [InlineData("ماء نار", "ماء، نار")]
    [InlineData("\"ماء نار\"", "«ماء نار»")]
    [InlineData("\"ماء نار\"~5", "“ماء نار”~٥")]
    [InlineData("speaker:نعيم", "قائل:نعيم")]
    [InlineData("act:deny", "نوع:نفي")]
    [InlineData("ماء نار OR هواء", "(ماء نار) OR (هواء)")]
    [InlineData("speaker:(سامر OR نعيم)", "speaker:سامر OR speaker:نعيم")]
    [InlineData("act:(deny OR warn)", "act:deny OR act:warn")]
    [InlineData("ماء -نوع:(نفي OR تحذير)", "ماء -(act:deny OR act:warn)")]
    [InlineData("pub:(2015 OR 2016/2017)", "pub:2015 OR pub:2016/2017")]
    [InlineData("date:(2015 -2015-03)", "date:2015 -date:2015-03")]
    [InlineData("has:(chain copy)", "has:chain has:copy")]
    [InlineData("status:((accepted) OR \"edited\")", "status:accepted OR status:edited")]
    [InlineData("actor:(person:antonio-guterres OR (state:LB org:unicef)) قال", "(actor:person:antonio-guterres OR (actor:state:LB actor:org:unicef)) قال")]
    public void Two_spellings_of_one_query_are_the_same(string one, string other) => Assert.Equal(Shape(Parse(one).Root), Shape(Parse(other).Root));

    [Fact]
    public void A_time_of_day_is_no_key() => Assert.Equal(["10", "30"], Assert.IsType<WordsNode>(Parse("10:30").Root).Words.Select(word => word.Folded));

    [Fact]
    public void Too_much_is_refused()
    {
        Assert.False(SearchQuery.TryParse(new string('(', 40) + "x", Today, out _, out _));
        Assert.False(SearchQuery.TryParse(string.Join(' ', Enumerable.Repeat("x", 65)), Today, out _, out _));
        Assert.False(SearchQuery.TryParse(new string('x', 2001), Today, out _, out _));
    }

    [Fact]
    public void Any_text_is_a_query_or_is_refused_inside_its_bounds() => AnyQuery.Sample(text =>
    {
        if (SearchQuery.TryParse(text, Today, out var query, out var error)) return query is not null && error is null;
        return query is null && error!.Position >= 0 && error.Position <= text.Length && error.Message.Length > 0;
    });

    [Fact]
    public void Parts_of_any_text_stand_behind_each_other() => AnyQuery.Sample(text =>
    {
        var last = 0;
        foreach (var part in QueryOutline.Of(text).Parts)
        {
            var (start, length) = part.GetOffsetAndLength(text.Length);
            if (start < last || length == 0) return false;
            last = start + length;
        }
        return true;
    });

    private static SearchQuery Parse(string text)
    {
        Assert.True(SearchQuery.TryParse(text, Today, out var query, out var error), error?.Message);
        return query!;
    }

    private static string Shape(QueryNode node) => node switch
    {
        AllOf all => $"({string.Join(" & ", all.Parts.Select(Shape))})",
        AnyOf any => $"({string.Join(" | ", any.Parts.Select(Shape))})",
        Not not => $"!{Shape(not.Part)}",
        WordsNode words => $"{words.Field}:{string.Join('+', words.Words.Select(word => word.Folded))}{words.Near}{words.Prefix}{words.Exact}",
        _ => node.ToString(),
    };
}
