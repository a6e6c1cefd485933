using System.Runtime.CompilerServices;
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
    [SkipLocalsInit]
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
            if (rest.Length >= 2) count = FindAfter(forms, rest, front, into, count);
        }
        if (count > 1) Sort(into[..count]);
        return count;
    }

    /// <summary>Groups first (وفقا is not a passive of وافق), then nouns with a clitic (دعوته), what can only be a passive last, else as found.</summary>
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
        { Part: CuePart.Noun } when analysis.Article || analysis.Preposition != Preposition.None || analysis.Suffix.IsPresent => 1,
        { Part: CuePart.Verb, Voice: Voice.Passive } => 3,
        _ => 2,
    };

    /// <summary>Looks up what follows the front, whole and without each pronoun at its end; the shared letters are hashed once.</summary>
    [SkipLocalsInit]
    private static int FindAfter(in CueFormTable forms, ReadOnlySpan<char> rest, in Proclitics front, Span<CueAnalysis> into, int count)
    {
        var tails = front.Article ? 0 : Affixes.PronounLengths(rest);
        var stem = Math.Max(2, rest.Length - MaxPronoun);
        var hash = WordHash.Begin;
        foreach (var c in rest[..stem]) hash = WordHash.Add(hash, c);
        Span<ulong> hashes = stackalloc ulong[MaxPronoun + 1];
        for (var end = stem; ; end++)
        {
            hashes[rest.Length - end] = hash;
            if (end == rest.Length) break;
            hash = WordHash.Add(hash, rest[end]);
        }
        count = Look(forms, hashes[0], rest, 0, front, into, count);
        for (var tail = 1; tails >> tail != 0; tail++)
        {
            if ((tails >> tail & 1) != 0 && rest.Length - tail >= 2)
                count = Look(forms, hashes[tail], rest, tail, front, into, count);
        }
        return count;
    }

    private static int Look(
        in CueFormTable forms, ulong unmixed, ReadOnlySpan<char> rest, int tail, in Proclitics front, Span<CueAnalysis> into, int count)
    {
        var index = forms.IndexOf(WordHash.Mix(unmixed));
        if (index < 0) return count;
        var pronoun = tail == 0 ? default : Affixes.Pronoun(rest, tail);
        while (count < into.Length)
        {
            var form = forms.Form(index++);
            if (IsLegal(form, front, pronoun)) into[count++] = Analysis(form, front, pronoun, rest.Length - tail);
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
