using System.Runtime.CompilerServices;
using Isnad.Model;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Pipeline;

/// <summary>Tokens as features see them: any position may be asked for, those before the text and after it have a value of their own.</summary>
internal sealed class TokenView
{
    private const ulong Outside = 0x0715;
    private const ulong Number = 0x0716;

    private readonly ReadingContext context;
    private readonly WordEntry[] entries;
    private readonly FunctionWord[] functions;
    private readonly byte[] proclitics;
    private readonly NameWord[] names;

    public TokenView(ReadingContext context, WordEntry[] entries, FunctionWord[] functions, byte[] proclitics, NameWord[] names)
    {
        this.names = names;
        this.context = context;
        this.entries = entries;
        this.functions = functions;
        this.proclitics = proclitics;
    }

    /// <summary>For each token the hash of its word without particles and article.</summary>
    public required ulong[] Bares { get; init; }

    /// <summary>For each token what the tables of nouns say of its bare word.</summary>
    public required NounRole[] Roles { get; init; }

    /// <summary>Who goes by which names.</summary>
    public required NameBearers Bearers { get; init; }

    /// <summary>The roles that the bare word may have.</summary>
    public NounRole Role(int i) => Has(i) ? Roles[i] : NounRole.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(int i) =>
        !Has(i) ? Outside : context.Tokens[i].Kind == TokenKind.Number ? Number : context.Tokens[i].Hash;

    public ulong Cluster(int i) => !Has(i) ? Outside : entries[i].Cluster;

    public ulong Coarse(int i) => !Has(i) ? Outside : entries[i].Coarse;

    public ulong Frequency(int i) => !Has(i) ? Outside : entries[i].Frequency;

    public FunctionWord Function(int i) => Has(i) ? functions[i] : FunctionWord.None;

    /// <summary>How many units of particles (و ف ب ل ك) are written onto the word.</summary>
    public int Proclitic(int i) => Has(i) ? proclitics[i] : 0;

    /// <summary>What the knowledge data says of the word.</summary>
    public ulong Name(int i) => Has(i) ? (ulong)names[i] : 0;

    /// <summary>Label of the entity tagger.</summary>
    public ulong Tag(int i) => Has(i) && context.EntityTags.Length > 0 ? context.EntityTags[i] : Outside;

    /// <summary>Kind of token, with the mark itself for punctuation and the definite article for words.</summary>
    public ulong Shape(int i)
    {
        if (!Has(i)) return Outside;
        var token = context.Tokens[i];
        return token.Kind switch
        {
            TokenKind.Word => HasArticle(i) ? 2UL : 1UL,
            TokenKind.Number => 3UL + (ulong)Math.Min(4, token.FoldedLength),
            TokenKind.Latin => 8UL,
            TokenKind.Quote => 9UL,
            _ => 16UL + token.First,
        };
    }

    /// <summary>True for a word that carries ال.</summary>
    public bool HasArticle(int i)
    {
        if (!Has(i) || context.Tokens[i].Kind != TokenKind.Word) return false;
        var word = context.Folded(i)[proclitics[i]..];
        return (word.Length > 3 && word[0] == 'ا' && word[1] == 'ل') || (word.Length > 3 && proclitics[i] > 0 && word[0] == 'ل' && context.Folded(i)[proclitics[i] - 1] == 'ل');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int i) => (uint)i < (uint)context.Tokens.Length;
}
