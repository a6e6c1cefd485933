using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Telling;

/// <summary>The words of a language by what they do around a statement, and the names of media.</summary>
internal sealed class TellingWords
{
    private const int MaxNameWords = 6;

    private readonly WordMap<TellingWord> verbs = new();
    private readonly WordMap<TellingWord> nouns = new();
    private readonly HashSet<ulong> listed = [];
    private readonly HashSet<ulong> mediaNames = [];

    public static TellingWords Embedded { get; } = Load();

    /// <summary>The class of each token.</summary>
    public TellingWord[] Classify(ReadingContext context)
    {
        var classes = new TellingWord[context.Tokens.Length];
        for (var i = 0; i < classes.Length; i++)
            if (context.Tokens[i].Kind == TokenKind.Word) classes[i] = ClassOf(context, i);
        return classes;
    }

    /// <summary>True when the name of a medium begins at <paramref name="first"/> and ends before <paramref name="end"/>.</summary>
    public bool NamesMedium(ReadingContext context, int first, int end)
    {
        var hash = WordHash.Begin;
        for (int i = first, words = 0; i < end && words < MaxNameWords; i++)
        {
            if (!context.Tokens[i].IsWordLike) continue;
            var word = words == 0 ? context.Folded(i)[context.View.Proclitic(i)..] : context.Folded(i);
            if (words > 0) hash = WordHash.Add(hash, ' ');
            foreach (var c in word) hash = WordHash.Add(hash, c);
            if (mediaNames.Contains(hash)) return true;
            words++;
        }
        return false;
    }

    private TellingWord ClassOf(ReadingContext context, int i)
    {
        var hash = context.Tokens[i].Hash;
        var folded = context.Folded(i);
        if (verbs.TryGetValue(hash, out var found)) return found;
        var rest = folded.Length > 3 && folded[0] is 'و' or 'ف' ? folded[1..] : folded;
        if (rest.Length < folded.Length && verbs.TryGetValue(WordHash.Of(rest), out found)) return found;
        if (nouns.TryGetValue(hash, out found) && found is TellingWord.Agency or TellingWord.Medium && listed.Contains(hash)) return found; // إذاعة is folded like أذاعه
        var pronoun = rest switch { [.., 'ه'] => 1, [.., 'ه', 'ا' or 'م'] => 2, _ => 0 };
        if (pronoun > 0 && rest.Length > pronoun + 1 && verbs.TryGetValue(WordHash.Of(rest[..^pronoun]), out found) && found is TellingWord.Pass or TellingWord.Publish) return TellingWord.PassSuffixed;
        return context.View.Function(i) == FunctionWord.None ? NounClassOf(context, i, pronoun) : TellingWord.None;
    }

    // With ال or للـ, or with a pronoun: «للصحيفة», «بيانها».
    private TellingWord NounClassOf(ReadingContext context, int i, int pronoun)
    {
        if (nouns.TryGetValue(context.BareHash(i), out var found)) return found;
        var word = context.Folded(i)[context.View.Proclitic(i)..];
        if (context.View.Proclitic(i) > 0 && word.Length > 3 && word[0] == 'ل') return nouns.GetValueOrDefault(WordHash.Of(word[1..]));
        return pronoun > 0 && word.Length > pronoun + 2 ? nouns.GetValueOrDefault(WordHash.Of(word[..^pronoun])) : TellingWord.None;
    }

    private static TellingWords Load()
    {
        var words = new TellingWords();
        foreach (var row in LexiconFile.Embedded("telling-words.tsv").Rows)
        {
            if (!Enum.TryParse<TellingWord>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value))
                throw row.Error($"'{row[1]}' is no class of words of telling");
            var hash = WordHash.Of(Bare(row[0], value));
            (value >= TellingWord.Interview ? words.nouns : words.verbs).TryAdd(hash, value);
            words.listed.Add(hash);
        }
        foreach (var row in LexiconFile.Embedded("organization-heads.tsv").Rows)
            if (row[2] == "yes") words.AddNoun(row[0], TellingWord.Medium);
        foreach (var row in LexiconFile.Embedded("document-nouns.tsv").Rows)
        {
            if (row[2] == "law") continue; // «حسب القانون» says by what right, not on whose word
            words.AddNoun(row[0], TellingWord.Document);
            foreach (var plural in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries)) words.AddNoun(plural, TellingWord.Document);
        }
        words.AddMediaNames();
        return words;
    }

    private void AddNoun(string form, TellingWord value)
    {
        if (!form.Contains(' ', StringComparison.Ordinal)) nouns.TryAdd(WordHash.Of(Bare(form, value)), value);
    }

    private static string Bare(string form, TellingWord value)
    {
        var folded = Folding.Default.Fold(form);
        return value >= TellingWord.Interview && folded is ['ا', 'ل', _, _, _, ..] ? folded[2..] : folded;
    }

    private void AddMediaNames()
    {
        foreach (var row in LexiconFile.Embedded("organizations.tsv").Rows)
        {
            if (row[4] is not ("agency" or "newspaper" or "channel" or "website" or "radio" or "magazine")) continue;
            AddMediaName(row[1]);
            foreach (var alias in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries)) AddMediaName(alias);
        }
    }

    private void AddMediaName(string name)
    {
        var hash = WordHash.Begin;
        foreach (var c in Folding.Default.Fold(name)) hash = WordHash.Add(hash, c);
        mediaNames.Add(hash);
    }
}
