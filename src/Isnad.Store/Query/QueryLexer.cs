using Isnad.Text;

namespace Isnad.Store;

/// <summary>Cuts a query into words, phrases, keys and signs. Commas and other marks between words are passed over.</summary>
internal sealed class QueryLexer
{
    private const string DoubleMarks = "\"“”„‟＂";
    private const string Guillemets = "«»‹›";
    private const string Commas = ",،;؛";
    private const int FarthestNear = 100;

    private readonly List<QueryToken> tokens = [];
    private readonly string text;
    private int at;
    private int ids; // how many ( are open since the key of an actor

    private QueryLexer(string text) => this.text = text;

    public static List<QueryToken> Cut(string text)
    {
        var lexer = new QueryLexer(TextGate.Pass(text).Text);
        while (lexer.at < text.Length) lexer.Next();
        lexer.tokens.Add(new QueryToken(QueryTokenKind.End, text.Length));
        return lexer.tokens;
    }

    private void Next()
    {
        var c = text[at];
        if (IsGap(c)) at++;
        else if (c is '(' or ')') Parenthesis(c == '(');
        else if (MarksLike(c) is { } family) Phrase(family);
        else if (c == '-') Minus();
        else if (ids > 0) Id();
        else Word();
    }

    private void Parenthesis(bool opens)
    {
        if (ids > 0) ids += opens ? 1 : -1;
        else if (opens && tokens is [.., { Kind: QueryTokenKind.Key } key] && IsOfActors(key.Text)) ids = 1;
        tokens.Add(new QueryToken(opens ? QueryTokenKind.Open : QueryTokenKind.Close, at++));
    }

    private void Minus()
    {
        if (at + 1 >= text.Length || IsGap(text[at + 1]) || text[at + 1] == ')') throw new QuerySyntaxException(QueryFault.LooseMinus, at, "- stands right before the word that it leaves out");
        tokens.Add(new QueryToken(QueryTokenKind.Minus, at++));
    }

    private void Phrase(string family)
    {
        var start = at++;
        var end = text.AsSpan(at).IndexOfAny(family);
        if (end < 0) throw new QuerySyntaxException(QueryFault.OpenQuote, start, "the quotation mark is not closed");
        var words = text.Substring(at, end);
        at += end + 1;
        tokens.Add(new QueryToken(QueryTokenKind.Phrase, start, words) { Near = Near() });
    }

    private int? Near()
    {
        if (at >= text.Length || text[at] != '~') return null;
        var start = at++;
        var number = 0;
        var digits = 0;
        for (; at < text.Length && Digits.ValueOf(text[at]) is >= 0 and var digit; at++, digits++) number = Math.Min((number * 10) + digit, FarthestNear + 1);
        if (digits == 0 || number is 0 or > FarthestNear) throw new QuerySyntaxException(QueryFault.Near, start, $"~ wants a number of words from 1 to {FarthestNear}", FarthestNear);
        return number;
    }

    private void Word()
    {
        var start = at;
        while (at < text.Length && !IsGap(text[at]) && text[at] is not ('(' or ')') && MarksLike(text[at]) is null)
        {
            if (text[at] == ':' && IsKey(text.AsSpan(start, at - start)))
            {
                var key = text[start..at++];
                var whole = at < text.Length && text[at] == '=';
                if (whole) at++;
                tokens.Add(new QueryToken(QueryTokenKind.Key, start, key) { Whole = whole });
                if (IsOfActors(key)) Id();
                return;
            }
            at++;
        }
        var word = text[start..at];
        if (TakeOr(word, start)) return;
        var star = word.EndsWith('*');
        if (star) word = word[..^1];
        if (word.IndexOf('*', StringComparison.Ordinal) is >= 0 and var inside) throw new QuerySyntaxException(QueryFault.StarInside, start + inside, "* stands at the end of a word only");
        tokens.Add(new QueryToken(QueryTokenKind.Word, start, word) { Star = star });
    }

    // An id has colons and hyphens of its own.
    private void Id()
    {
        var start = at;
        while (at < text.Length && !IsGap(text[at]) && text[at] is not ('(' or ')') && MarksLike(text[at]) is null) at++;
        if (at > start && !TakeOr(text[start..at], start)) tokens.Add(new QueryToken(QueryTokenKind.Word, start, text[start..at]));
    }

    private bool TakeOr(string word, int start)
    {
        if (word == "OR") tokens.Add(new QueryToken(QueryTokenKind.Or, start));
        return word == "OR";
    }

    private static bool IsOfActors(string key) => QueryWords.Embedded.Find("key", key) == "actor";

    /// <summary>What parts words and is none.</summary>
    public static bool IsGap(char c) => char.IsWhiteSpace(c) || Commas.Contains(c, StringComparison.Ordinal);

    private static bool IsKey(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsLetter(c) && !Folding.Default.IsDeleted(c)) return false;
        return word.Length > 0;
    }

    private static string? MarksLike(char c) =>
        DoubleMarks.Contains(c, StringComparison.Ordinal) ? DoubleMarks : Guillemets.Contains(c, StringComparison.Ordinal) ? Guillemets : null;
}
