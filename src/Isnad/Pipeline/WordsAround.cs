using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Pipeline;

/// <summary>Neighbouring words as features see them: positions before the text and after it have values of their own.</summary>
internal sealed class WordsAround
{
    private const ulong Outside = 0x0715;
    private static readonly ulong NumberHash = WordHash.Of("0");

    private readonly ReadingContext context;
    private readonly byte[] proclitics;

    public WordsAround(ReadingContext context, WordsStep words)
    {
        this.context = context;
        proclitics = new byte[context.Tokens.Length];
        for (var i = 0; i < proclitics.Length; i++)
            if (context.Tokens[i].Kind == TokenKind.Word) proclitics[i] = (byte)words.ProcliticLength(context.Folded(i));
    }

    public ulong Hash(int i) =>
        !Has(i) ? Outside : context.Tokens[i].Kind == TokenKind.Number ? NumberHash : context.Tokens[i].Hash;

    public ulong Cluster(int i) => !Has(i) ? Outside : context.Words[i].Cluster;

    public ulong Coarse(int i) => !Has(i) ? Outside : context.Words[i].Coarse;

    public int Proclitic(int i) => proclitics[i];

    /// <summary>Kind of token, or the mark itself for punctuation.</summary>
    public ulong Shape(int i)
    {
        if (!Has(i)) return Outside;
        var token = context.Tokens[i];
        return token.Kind switch
        {
            TokenKind.Word => StartsWithArticle(i) ? 2UL : 1UL,
            TokenKind.Number => 3UL + (ulong)Math.Min(4, token.FoldedLength),
            TokenKind.Latin => 8UL,
            TokenKind.Quote => 9UL,
            _ => 16UL + token.First,
        };
    }

    private bool StartsWithArticle(int i)
    {
        var word = context.Folded(i)[proclitics[i]..];
        return word.Length > 3 && word[0] == 'ا' && word[1] == 'ل';
    }

    private bool Has(int i) => (uint)i < (uint)context.Tokens.Length;
}
