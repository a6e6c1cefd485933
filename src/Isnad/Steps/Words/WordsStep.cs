using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>Looks every word up in the table of raw news; a word with particles written onto it falls back to the bare word.</summary>
internal sealed class WordsStep(WordTable table, FunctionWords functionWords, NameWords nameWords, KnownNames knownNames, NounRoles nounRoles, NameBearers nameBearers) : IReadingStep
{
    // Longer words are looked up as they stand.
    private const int LongestWord = 24;

    private readonly FrequentWords<WordFacts> kept = new();

    public Layers Needs => Layers.None;

    public Layers Adds => Layers.Words;

    public void Run(ReadingContext context)
    {
        var view = context.View;
        view.Begin(context, nameWords, nameBearers);
        var count = context.Tokens.Length;
        Span<WordEntry> entries = view.Entries;
        Span<int> frequent = view.Frequent;
        Span<FunctionWord> functions = view.Functions;
        Span<byte> proclitics = view.Proclitics;
        Span<NameWord> names = view.Names;
        Span<int> bareRows = view.BareRows;
        Span<ulong> bares = view.Bares;
        Span<NounRole> roles = view.Roles;
        FindEntries(context.Tokens, entries, frequent);
        for (var i = 0; i < count; i++)
        {
            var token = context.Tokens[i];
            bares[i] = token.Hash;
            if (token.Kind != TokenKind.Word) continue;
            if (!kept.TryGet(frequent[i], token.Hash, out var facts))
            {
                facts = FactsOf(context.Folded(i), token.Hash, entries[i]);
                kept.Keep(frequent[i], token.Hash, facts);
            }
            (entries[i], functions[i], names[i], roles[i], proclitics[i], bareRows[i], bares[i]) = (facts.Entry, facts.Function, facts.Name, facts.Role, facts.Proclitic, facts.BareRow, facts.Bare);
        }
        knownNames.Mark(bares, view.KnownNames);
        view.Complete();
    }

    private void FindEntries(Token[] tokens, Span<WordEntry> entries, Span<int> frequent)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i + Ahead.Words < tokens.Length) table.Prefetch(tokens[i + Ahead.Words].Hash);
            entries[i] = table.Find(tokens[i].Kind == TokenKind.Number ? NumberHash : tokens[i].Hash);
            if (tokens[i].Kind != TokenKind.Word) continue;
            frequent[i] = FrequentWords.RowOf(entries[i].Row);
            kept.Prefetch(frequent[i]);
        }
    }

    private WordFacts FactsOf(ReadOnlySpan<char> folded, ulong hash, WordEntry entry)
    {
        var function = functionWords.Find(hash, folded);
        var word = hash;
        var proclitic = function == FunctionWord.None ? (byte)ProcliticLength(folded, ref word) : (byte)0;
        var article = ArticleLength(folded, proclitic);
        if (article == 1 && BeginsWithLam(folded[proclitic..], word)) article = 0;
        var bare = article == 0 ? word : WordHash.Of(folded[(proclitic + article)..]);
        var bareRow = entry.Cluster != 0 && proclitic > 0 ? table.Find(word).Row : 0;
        return new WordFacts(entry.Cluster == 0 ? FindBare(folded) : entry, function, nameWords.Find(word), nounRoles.Find(bare), proclitic, bareRow, bare);
    }

    /// <summary>How many units of particles (و ف ب ل ك) stand before the word proper, judged by how frequent the rest is.</summary>
    public int ProcliticLength(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Of(word);
        return ProcliticLength(word, ref hash);
    }

    // The hash is that of the word, and becomes that of what is left of it.
    private int ProcliticLength(ReadOnlySpan<char> word, ref ulong hash)
    {
        var cut = 0;
        for (var round = 0; round < 2; round++)
        {
            var rest = word[cut..];
            if (rest.Length < 4 || !Detaches(rest, round, ref hash)) break;
            cut++;
            if (rest.StartsWith("لل", StringComparison.Ordinal)) break;
        }
        return cut;
    }

    // «الوزير» and «للوزير», where one ل of the article is left; «الله» is whole.
    public static int ArticleLength(ReadOnlySpan<char> folded, int proclitic)
    {
        var word = folded[proclitic..];
        if (word.Length > 3 && word[0] == 'ا' && word[1] == 'ل') return word is ['ا', 'ل', 'ل', 'ه'] ? 0 : 2;
        return proclitic > 0 && word.Length > 3 && word[0] == 'ل' && folded[proclitic - 1] == 'ل' ? 1 : 0;
    }

    // «للجنة», «للاعبين» are of «لجنة», «لاعبين», which are more frequent than «الجنة», «الاعبين»; «للوزير» is of «الوزير».
    private bool BeginsWithLam(ReadOnlySpan<char> rest, ulong hash)
    {
        if (rest.Length > LongestWord) return false;
        Span<char> article = stackalloc char[LongestWord + 1];
        article[0] = 'ا';
        rest.CopyTo(article[1..]);
        return table.Find(hash).Frequency > table.Find(WordHash.Of(article[..(rest.Length + 1)])).Frequency;
    }

    private static ulong NumberHash { get; } = WordHash.Of("0");

    private bool Detaches(ReadOnlySpan<char> word, int round, ref ulong hash)
    {
        var isConjunction = word[0] is 'و' or 'ف';
        if (!(isConjunction && round == 0) && word[0] is not ('ب' or 'ل' or 'ك')) return false;
        var bare = WordHash.Of(word[1..]);
        if (!IsDetached(word, hash, bare, isConjunction)) return false;
        hash = bare;
        return true;
    }

    private bool IsDetached(ReadOnlySpan<char> word, ulong hash, ulong bare, bool isConjunction)
    {
        if (word.StartsWith("لل", StringComparison.Ordinal) || (isConjunction && word[1..].StartsWith("لل", StringComparison.Ordinal))) return true;
        var rest = table.Find(bare);
        if (rest.Cluster == 0) return false;
        if (word.Length > 5 && word[1] == 'ا' && word[2] == 'ل') return true;
        if (nameWords.Find(hash) != NameWord.None) return false; // «فيصل» is no «ف» and «يصل»
        if (word[0] is 'ف' or 'ك') return nameWords.Find(bare) != NameWord.None; // written onto bare words far more seldom than و, ب and ل
        var whole = table.Find(hash);
        return whole.Cluster == 0 || rest.Frequency >= whole.Frequency;
    }

    private WordEntry FindBare(ReadOnlySpan<char> word)
    {
        for (var cut = 1; cut <= 2 && word.Length - cut >= 3 && word[cut - 1] is 'و' or 'ف' or 'ب' or 'ل' or 'ك'; cut++)
        {
            var entry = table.Find(WordHash.Of(word[cut..]));
            if (entry.Cluster != 0) return entry;
        }
        return default;
    }

    // What the columns hold of a word.
    private readonly record struct WordFacts(WordEntry Entry, FunctionWord Function, NameWord Name, NounRole Role, byte Proclitic, int BareRow, ulong Bare);
}
