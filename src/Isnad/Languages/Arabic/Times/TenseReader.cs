using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Whether the clause around a time speaks of what is to come: سوف, لن, المقرر, a verb with سـ.</summary>
internal sealed class TenseReader(WordTable words)
{
    private const int Window = 14;

    public Direction At(ReadingContext context, TimeText text, int i)
    {
        for (var k = i - 1; k >= text.Begin && k > i - Window; k--)
        {
            if (context.Tokens[k].Is('.')) break;
            if (text.Is(k, TimeClass.FutureSign) || IsFuture(context.Folded(k), context.Tokens[k].Kind)) return Direction.Future;
            if (text.Is(k, TimeClass.Modifier) && text.Definite(k)) return text.DirectionAt(k) == Direction.Future ? Direction.Future : Direction.None;
            if (text.Class(k) is TimeClass.Weekday or TimeClass.Month) break;
        }
        return Direction.None;
    }

    // «سيعقد», «وستبدأ»: what is left without سـ is a word of its own, which it is not in «سيارة» and «ستين».
    private bool IsFuture(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind != TokenKind.Word || word.Length < 5) return false;
        if (word[0] is 'و' or 'ف') word = word[1..];
        return word.Length >= 5 && word[0] == 'س' && word[1] is 'ي' or 'ت' && words.Find(WordHash.Of(word[1..])).Cluster != 0;
    }
}
