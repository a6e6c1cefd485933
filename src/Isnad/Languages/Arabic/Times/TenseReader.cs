using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Whether the clause around a time speaks of what is to come: سوف, لن, المقرر, a verb with سـ; and whether its verb is one of the present.</summary>
internal sealed class TenseReader(WordTable words)
{
    private const int Window = 14;
    private const int LongestVerb = 12;

    public Direction At(ReadingContext context, TimeText text, int i)
    {
        var found = Direction.None;
        var clause = true;
        for (var k = i - 1; k >= text.First && k > i - Window; k--)
        {
            if (context.Tokens[k].Is('.')) break;
            if (text.Is(k, TimeClass.PastSign) || (text.Is(k, TimeClass.For) && text.Value(k) == ForKind.Since)) return Direction.None;
            if (IsSign(text, k) || IsFuture(context.Folded(k), context.Tokens[k].Kind, text.HasHamzaBehind(k))) return Direction.Future;
            // «الجديدة», «القوات الموالية» and «القادمين من بورما» say nothing of when.
            if (text.Is(k, TimeClass.Modifier) && text.Definite(k) && text.Form(k) is not (TimeForm.New or TimeForm.Next) && !text.Is(k + 1, TimeClass.From)) return text.DirectionAt(k) == Direction.Future ? Direction.Future : Direction.None;
            if (text.Class(k) is TimeClass.Weekday or TimeClass.Month) break;
            if (text.Comma(k)) clause = false;
            if (clause && found == Direction.None && IsPresent(context.Folded(k), context.Tokens[k].Kind, sure: true)) found = Direction.Present;
        }
        return found;
    }

    // «على غير المتوقع» and «كان مقررا» look back.
    private static bool IsSign(TimeText text, int k) => text.Is(k, TimeClass.FutureSign) && !text.Is(k - 1, TimeClass.PastSign) && !(text.Is(k - 1, TimeClass.Counted) && text.Next(k - 1) > k);

    /// <summary>True for a verb of the present: with سـ before it, it is a word too. With ت it may be one of the past («تعرض»), and is not <paramref name="sure"/>.</summary>
    public bool IsPresent(ReadOnlySpan<char> word, TokenKind kind, bool sure)
    {
        if (kind != TokenKind.Word || word.Length < 3) return false;
        if (word[0] is 'و' or 'ف') word = word[1..];
        if (word.Length is < 3 or > LongestVerb || !(word[0] is 'ي' or 'ن' || (!sure && word[0] == 'ت'))) return false;
        Span<char> future = stackalloc char[word.Length + 1];
        future[0] = 'س';
        word.CopyTo(future[1..]);
        return words.Find(WordHash.Of(future)).Cluster != 0;
    }

    // «سيعقد», «وستبدأ», «سأعود»: what is left without سـ is a word of its own, which it is not in «سيارة» and «ستين».
    private bool IsFuture(ReadOnlySpan<char> word, TokenKind kind, bool first)
    {
        if (kind != TokenKind.Word || word.Length < 5) return false;
        if (word[0] is 'و' or 'ف') word = word[1..];
        return word.Length >= 5 && word[0] == 'س' && (word[1] is 'ي' or 'ت' or 'ن' || (first && word[1] == 'ا')) && words.Find(WordHash.Of(word[1..])).Cluster != 0;
    }
}
