using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>Looks every word up in the table of raw news; a word with particles written onto it falls back to the bare word.</summary>
internal sealed class WordsStep(WordTable table, FunctionWords functionWords, NameWords nameWords, KnownNames knownNames, NounRoles nounRoles, NameBearers nameBearers) : IReadingStep
{
    public Layers Needs => Layers.None;

    public Layers Adds => Layers.Words;

    public void Run(ReadingContext context)
    {
        var view = context.View;
        view.Begin(context, nameWords, nameBearers);
        var count = context.Tokens.Length;
        Span<WordEntry> entries = view.Entries;
        Span<FunctionWord> functions = view.Functions;
        Span<byte> proclitics = view.Proclitics;
        Span<NameWord> names = view.Names;
        Span<int> bareRows = view.BareRows;
        Span<ulong> bares = view.Bares;
        Span<NounRole> roles = view.Roles;
        for (var i = 0; i < count; i++)
        {
            var token = context.Tokens[i];
            bares[i] = token.Hash;
            entries[i] = token.Kind == TokenKind.Number ? table.Find(NumberHash) : table.Find(token.Hash);
            if (token.Kind != TokenKind.Word) continue;
            var folded = context.Folded(i);
            functions[i] = functionWords.Find(token.Hash, folded);
            var word = token.Hash;
            proclitics[i] = functions[i] == FunctionWord.None ? (byte)ProcliticLength(folded, ref word) : (byte)0;
            names[i] = nameWords.Find(word);
            var article = ArticleLength(folded, proclitics[i]);
            bares[i] = article == 0 ? word : WordHash.Of(folded[(proclitics[i] + article)..]);
            roles[i] = nounRoles.Find(bares[i]);
            if (entries[i].Cluster == 0) entries[i] = FindBare(folded);
            else if (proclitics[i] > 0) bareRows[i] = table.Find(word).Row;
        }
        knownNames.Mark(bares, view.KnownNames);
        view.Complete();
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
}
