using System.Runtime.CompilerServices;
using Isnad.Model;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Pipeline;

/// <summary>
/// Tokens as features see them: any position may be asked for, those before the text and after it have a value of their own. The columns are kept
/// for the next article.
/// </summary>
internal sealed class TokenView
{
    private const ulong Outside = 0x0715;
    private const ulong Number = 0x0716;
    private const int WithArticle = 2;

    // Columns longer than this are not kept.
    private const int LargeRoom = 1 << 16;

    private ReadingContext context = null!;
    private int count;
    private ulong[] hashes = [];
    private int[] shapes = [];
    private WordEntry[] entries = [];
    private FunctionWord[] functions = [];
    private byte[] proclitics = [];
    private NameWord[] names = [];
    private int[] frequent = [];
    private int[] bareRows = [];
    private ulong[] bares = [];
    private NounRole[] roles = [];
    private KnownName[] knownNames = [];

    /// <summary>For each token the row of its word among the <see cref="FrequentWords"/>, or 0.</summary>
    public Span<int> Frequent => frequent.AsSpan(0, count);

    /// <summary>For each token 1 + the row of the vector of its word without particles; 0 where it has none.</summary>
    public Span<int> BareRows => bareRows.AsSpan(0, count);

    /// <summary>For each token the hash of its word without particles and article.</summary>
    public Span<ulong> Bares => bares.AsSpan(0, count);

    /// <summary>For each token what the tables of nouns say of its bare word.</summary>
    public Span<NounRole> Roles => roles.AsSpan(0, count);

    /// <summary>For each token the known name that it stands in.</summary>
    public Span<KnownName> KnownNames => knownNames.AsSpan(0, count);

    /// <summary>For each token what the table of words says.</summary>
    public Span<WordEntry> Entries => entries.AsSpan(0, count);

    /// <summary>For each token the function word that it is.</summary>
    public Span<FunctionWord> Functions => functions.AsSpan(0, count);

    /// <summary>For each token how many units of particles are written onto it.</summary>
    public Span<byte> Proclitics => proclitics.AsSpan(0, count);

    /// <summary>For each token what the tables of name words say.</summary>
    public Span<NameWord> Names => names.AsSpan(0, count);

    /// <summary>What is known of words of names.</summary>
    public NameWords NameTable { get; private set; } = null!;

    /// <summary>Who goes by which names.</summary>
    public NameBearers Bearers { get; private set; } = null!;

    /// <summary>Too large to be kept for another article.</summary>
    public bool IsLarge => hashes.Length > LargeRoom;

    /// <summary>Begins anew with the tokens of an article, of which nothing is known yet.</summary>
    public void Begin(ReadingContext article, NameWords nameTable, NameBearers bearers)
    {
        context = article;
        NameTable = nameTable;
        Bearers = bearers;
        count = article.Tokens.Length;
        if (count > hashes.Length) Grow(count);
        Frequent.Clear();
        BareRows.Clear();
        Bares.Clear();
        Roles.Clear();
        KnownNames.Clear();
        Entries.Clear();
        Functions.Clear();
        Proclitics.Clear();
        Names.Clear();
    }

    /// <summary>Works out what follows from the columns, once they are filled.</summary>
    public void Complete()
    {
        for (var i = 0; i < count; i++)
        {
            hashes[i] = context.Tokens[i].Kind == TokenKind.Number ? Number : context.Tokens[i].Hash;
            shapes[i] = ShapeOf(i);
        }
    }

    private void Grow(int room)
    {
        room += room / 2;
        hashes = new ulong[room];
        shapes = new int[room];
        entries = new WordEntry[room];
        functions = new FunctionWord[room];
        proclitics = new byte[room];
        names = new NameWord[room];
        frequent = new int[room];
        bareRows = new int[room];
        bares = new ulong[room];
        roles = new NounRole[room];
        knownNames = new KnownName[room];
    }

    /// <summary>The roles that the bare word may have.</summary>
    public NounRole Role(int i) => Has(i) ? roles[i] : NounRole.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(int i) => (uint)i < (uint)count ? hashes[i] : Outside;

    public ulong Cluster(int i) => (uint)i < (uint)count ? entries[i].Cluster : Outside;

    /// <summary>1 + the row of the word's vector, particles included where raw news has it so; 0 for an unknown word.</summary>
    public int Row(int i) => entries[i].Row;

    public ulong Coarse(int i) => (uint)i < (uint)count ? entries[i].Coarse : Outside;

    public ulong Frequency(int i) => (uint)i < (uint)count ? entries[i].Frequency : Outside;

    public FunctionWord Function(int i) => (uint)i < (uint)count ? functions[i] : FunctionWord.None;

    /// <summary>How many units of particles (و ف ب ل ك) are written onto the word.</summary>
    public int Proclitic(int i) => (uint)i < (uint)count ? proclitics[i] : 0;

    /// <summary>True for a word after a particle ل that begins with a ل of its own and not with what is left of the article: «للجنة», but not «للوزير».</summary>
    public bool BeginsWithLam(int i) =>
        Proclitic(i) is > 0 and var cut && context.Folded(i) is var whole && whole.Length > cut + 3 && whole[cut - 1] == 'ل' && whole[cut] == 'ل' && Bares[i] == WordHash.Of(whole[cut..]);

    /// <summary>What the knowledge data says of the word.</summary>
    public ulong Name(int i) => (uint)i < (uint)count ? (ulong)names[i] : 0;

    /// <summary>Label of the entity tagger.</summary>
    public ulong Tag(int i) => (uint)i < (uint)context.EntityTags.Length ? context.EntityTags[i] : Outside;

    /// <summary>Kind of token, with the mark itself for punctuation and the definite article for words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Shape(int i) => (uint)i < (uint)count ? (ulong)shapes[i] : Outside;

    /// <summary>True for a word that carries ال.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasArticle(int i) => (uint)i < (uint)count && shapes[i] == WithArticle;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int i) => (uint)i < (uint)count;

    /// <summary>The first of tokens [first, end) with that bare word, or -1.</summary>
    public int Find(ulong bare, int first, int end)
    {
        if (first >= end) return -1;
        var at = bares.AsSpan(first, end - first).IndexOf(bare);
        return at < 0 ? -1 : first + at;
    }

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
