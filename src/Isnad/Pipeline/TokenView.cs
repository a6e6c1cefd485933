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
    private const int WithArticle = 2;

    private readonly ReadingContext context;
    private readonly ulong[] hashes;
    private readonly int[] shapes;
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
        hashes = new ulong[entries.Length];
        shapes = new int[entries.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = context.Tokens[i].Kind == TokenKind.Number ? Number : context.Tokens[i].Hash;
            shapes[i] = ShapeOf(i);
        }
    }

    /// <summary>For each token 1 + the row of the vector of its word without particles; 0 where it has none.</summary>
    public required int[] BareRows { get; init; }

    /// <summary>For each token the hash of its word without particles and article.</summary>
    public required ulong[] Bares { get; init; }

    /// <summary>For each token what the tables of nouns say of its bare word.</summary>
    public required NounRole[] Roles { get; init; }

    /// <summary>For each token the known name that it stands in.</summary>
    public required KnownName[] KnownNames { get; init; }

    /// <summary>What is known of words of names.</summary>
    public required NameWords Names { get; init; }

    /// <summary>Who goes by which names.</summary>
    public required NameBearers Bearers { get; init; }

    /// <summary>The roles that the bare word may have.</summary>
    public NounRole Role(int i) => Has(i) ? Roles[i] : NounRole.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(int i) => (uint)i < (uint)hashes.Length ? hashes[i] : Outside;

    public ulong Cluster(int i) => (uint)i < (uint)entries.Length ? entries[i].Cluster : Outside;

    /// <summary>1 + the row of the word's vector, particles included where raw news has it so; 0 for an unknown word.</summary>
    public int Row(int i) => entries[i].Row;

    public ulong Coarse(int i) => (uint)i < (uint)entries.Length ? entries[i].Coarse : Outside;

    public ulong Frequency(int i) => (uint)i < (uint)entries.Length ? entries[i].Frequency : Outside;

    public FunctionWord Function(int i) => (uint)i < (uint)functions.Length ? functions[i] : FunctionWord.None;

    /// <summary>How many units of particles (و ف ب ل ك) are written onto the word.</summary>
    public int Proclitic(int i) => (uint)i < (uint)proclitics.Length ? proclitics[i] : 0;

    /// <summary>What the knowledge data says of the word.</summary>
    public ulong Name(int i) => (uint)i < (uint)names.Length ? (ulong)names[i] : 0;

    /// <summary>Label of the entity tagger.</summary>
    public ulong Tag(int i) => (uint)i < (uint)context.EntityTags.Length ? context.EntityTags[i] : Outside;

    /// <summary>Kind of token, with the mark itself for punctuation and the definite article for words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Shape(int i) => (uint)i < (uint)shapes.Length ? (ulong)shapes[i] : Outside;

    /// <summary>True for a word that carries ال.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasArticle(int i) => (uint)i < (uint)shapes.Length && shapes[i] == WithArticle;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int i) => (uint)i < (uint)hashes.Length;

    private int ShapeOf(int i)
    {
        ref readonly var token = ref context.Tokens[i];
        return token.Kind switch
        {
            TokenKind.Word => CarriesArticle(i) ? WithArticle : 1,
            TokenKind.Number => 3 + Math.Min(4, token.FoldedLength),
            TokenKind.Latin => 8,
            TokenKind.Quote => 9,
            _ => 16 + token.First,
        };
    }

    private bool CarriesArticle(int i)
    {
        var whole = context.Folded(i);
        var word = whole[proclitics[i]..];
        return word.Length > 3 && ((word[0] == 'ا' && word[1] == 'ل') || (proclitics[i] > 0 && word[0] == 'ل' && whole[proclitics[i] - 1] == 'ل'));
    }
}
