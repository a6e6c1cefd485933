using Isnad.Languages.Arabic;
using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad;

/// <summary>A sentence of a text: its tokens in order. White space stands between tokens, in none of them.</summary>
public sealed record SentenceTokens(IReadOnlyList<SentenceToken> Tokens);

/// <summary>A word, number or mark as written.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Parts">The syntactic words that it is made of: particles written onto a word stand apart from it. One where nothing is written onto it.</param>
public sealed record SentenceToken(TextSpan Span, IReadOnlyList<TokenPart> Parts);

/// <summary>A syntactic word.</summary>
/// <param name="Span">Its part of the token.</param>
/// <param name="Form">Its letters; those of the article are given back to a word that loses one behind a particle: «للوزير» is «ل» and «الوزير».</param>
public readonly record struct TokenPart(TextSpan Span, string Form);

/// <summary>Cuts texts into sentences, tokens and particles as the reader does.</summary>
public static class SentenceWords
{
    private static readonly WordsStep Words = (WordsStep)ArabicLanguage.TimeSteps()[0];

    /// <summary>The sentences of a text. Together the tokens hold every unit of it that is no white space.</summary>
    public static IReadOnlyList<SentenceTokens> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (valid, _) = TextGate.Pass(text);
        var context = new ReadingContext(new Article(valid), valid);
        Words.Run(context);
        var sentences = new List<SentenceTokens>(context.Sentences.Length);
        var end = 0;
        foreach (var sentence in context.Sentences)
        {
            var tokens = new List<SentenceToken>(sentence.End - sentence.First);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var span = context.Tokens[i].Span;
                if (span.End <= end) continue; // of one letter that stands for several words, such as U+FDFA
                var next = i + 1 < context.Tokens.Length ? context.Tokens[i + 1].Span.Start : valid.Length;
                var start = Lone(valid, end, Math.Max(end, span.Start), tokens);
                end = After(valid, span.End, next);
                tokens.Add(new SentenceToken(TextSpan.FromBounds(start, end), Parts(context, i, start, end)));
            }
            if (sentence.End == context.Tokens.Length) Lone(valid, end, valid.Length, tokens);
            if (tokens.Count > 0) sentences.Add(new SentenceTokens(tokens));
        }
        if (sentences.Count > 0) return sentences;
        var lone = new List<SentenceToken>();
        Lone(valid, 0, valid.Length, lone);
        return lone.Count == 0 ? [] : [new SentenceTokens(lone)];
    }

    // Units between tokens that are no white space, such as direction marks: those beside a token belong to it, others are tokens of their own. The start of the token at <end>.
    private static int Lone(string text, int start, int end, List<SentenceToken> tokens)
    {
        var from = -1;
        for (var i = start; i < end; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (!space && from < 0) from = i;
            if (!space || from < 0) continue;
            tokens.Add(Whole(text, from, i));
            from = -1;
        }
        if (end < text.Length) return from < 0 ? end : from;
        if (from >= 0) tokens.Add(Whole(text, from, end));
        return end;
    }

    private static int After(string text, int at, int next)
    {
        while (at < next && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static SentenceToken Whole(string text, int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        return new SentenceToken(span, [new TokenPart(span, text[start..end])]);
    }

    private static List<TokenPart> Parts(ReadingContext context, int token, int start, int end)
    {
        var particles = context.View.Proclitic(token);
        var text = context.Text;
        var parts = new List<TokenPart>(particles + 1);
        for (var k = 0; k < particles; k++)
        {
            var next = context.Normalized.OriginOf(context.Tokens[token].FoldedStart + k + 1);
            parts.Add(new TokenPart(TextSpan.FromBounds(start, next), text[start..next]));
            start = next;
        }
        var form = text[start..end];
        var lostLetter = particles > 0 && WordsStep.ArticleLength(context.Folded(token), particles) == 1 && !context.View.BeginsWithLam(token);
        parts.Add(new TokenPart(TextSpan.FromBounds(start, end), lostLetter ? 'ا' + form : form));
        return parts;
    }
}
