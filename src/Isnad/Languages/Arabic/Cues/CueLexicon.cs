using Isnad.Languages.Arabic.Morphology;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>Finds the ways to read a word as a cue. The forms are read in the memory of the embedded table; nothing is built at start.</summary>
internal sealed unsafe class CueLexicon
{
    private const int MaxLetters = 20;
    private const int MaxPronoun = 3;

    private readonly byte* table;
    private readonly int length;
    private readonly Lazy<CueData> data = new(CueData.Embedded);
    private readonly Lazy<CueGroups> groups;

    private CueLexicon(byte* table, int length)
    {
        this.table = table;
        this.length = length;
        _ = new CueFormTable(new ReadOnlySpan<byte>(table, length));
        groups = new(() => new CueGroups(data.Value.Groups));
    }

    public static CueLexicon Embedded { get; } = Open();

    /// <summary>The entries that analyses point to.</summary>
    public IReadOnlyList<CueEntry> Entries => data.Value.Entries;

    /// <summary>The groups of more than one word, which <see cref="Find"/> does not see.</summary>
    public CueGroups Groups => groups.Value;

    /// <summary>
    /// Writes the ways to read <paramref name="foldedWord"/> as a cue, likeliest first, and gives their number:
    /// at most the length of <paramref name="into"/>; 8 are enough.
    /// </summary>
    public int Find(ReadOnlySpan<char> foldedWord, Span<CueAnalysis> into)
    {
        if (foldedWord.Length is < 2 or > MaxLetters) return 0;
        var forms = new CueFormTable(new ReadOnlySpan<byte>(table, length));
        Span<Proclitics> fronts = stackalloc Proclitics[Affixes.MaxReadings];
        var frontCount = Affixes.Before(foldedWord, fronts);
        var count = 0;
        foreach (ref readonly var front in fronts[..frontCount])
        {
            var rest = foldedWord[front.Start..];
            if (rest.Length < 2) continue;
            count = Look(forms, rest, default, front, into, count);
            if (front.Article || !MayEndInPronoun(rest[^1])) continue;
            for (var tail = 1; tail <= MaxPronoun && rest.Length - tail >= 2; tail++)
            {
                var pronoun = Affixes.Pronoun(rest, tail);
                if (pronoun.IsPresent) count = Look(forms, rest[..^tail], pronoun, front, into, count);
            }
        }
        if (count > 1) Sort(into[..count]);
        return count;
    }

    /// <summary>Groups first (وفقا is not a passive of وافق), what can only be a passive last, else as found.</summary>
    private static void Sort(Span<CueAnalysis> found)
    {
        for (var i = 1; i < found.Length; i++)
        {
            var moved = found[i];
            var to = i;
            for (; to > 0 && Rank(found[to - 1]) > Rank(moved); to--) found[to] = found[to - 1];
            found[to] = moved;
        }
    }

    private static int Rank(in CueAnalysis analysis) => analysis switch
    {
        { Part: CuePart.Group } => 0,
        { Part: CuePart.Verb, Voice: Voice.Passive } => 2,
        _ => 1,
    };

    private static bool MayEndInPronoun(char last) => last is 'ه' or 'ا' or 'م' or 'ن' or 'ك' or 'ي';

    private static int Look(
        CueFormTable forms, ReadOnlySpan<char> bare, Pronoun pronoun, in Proclitics front, Span<CueAnalysis> into, int count)
    {
        var index = forms.IndexOf(bare);
        if (index < 0) return count;
        while (count < into.Length)
        {
            var form = forms.Form(index++);
            if (IsLegal(form, front, pronoun)) into[count++] = Analysis(form, front, pronoun, bare.Length);
            if (form.IsLast) break;
        }
        return count;
    }

    private static bool IsLegal(CueForm form, in Proclitics front, Pronoun pronoun)
    {
        var needed = pronoun.IsPresent ? Attachment.Pronoun : Attachment.Free;
        if (pronoun is { Person: Person.First, Number: GrammaticalNumber.Singular } && pronoun.Length == 2 != (form.Part == CuePart.Verb)) return false;
        if (front.Article) needed |= Attachment.Article;
        if (front.Future && form.Tense != Tense.Present) return false;
        if (front.Preposition != Preposition.None && !front.Article && form.Part == CuePart.Participle) return false; // كامل is no كـ and آمل
        if (front.Preposition == Preposition.Kaf && !front.Article && !pronoun.IsPresent) return false;
        var purpose = front.Preposition == Preposition.Lam && form.Tense == Tense.Present;
        if (front.Preposition != Preposition.None && !purpose) needed |= Attachment.Preposition;
        return (form.Attachment & needed) == needed;
    }

    private static CueAnalysis Analysis(CueForm form, in Proclitics front, Pronoun pronoun, int length) => new(
        form.Entry, form.Part, front.Future ? Tense.Future : form.Tense, form.Person, form.Gender, form.Number, form.Voice,
        front.Conjunction, front.Preposition, front.Article, pronoun, front.Start, length);

    private static CueLexicon Open()
    {
        // The stream of an embedded resource lies in the memory of the assembly, which stays for the life of the process.
        using var stream = (UnmanagedMemoryStream)LexiconFile.OpenEmbedded("cue-forms.bin");
        return new CueLexicon(stream.PositionPointer, (int)stream.Length);
    }
}
