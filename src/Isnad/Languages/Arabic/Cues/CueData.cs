using Isnad.Languages.Arabic.Morphology;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>The cue lexicons as objects. The order of the entries is the numbering of the compiled table.</summary>
internal sealed class CueData
{
    private CueData(List<CueVerb> verbs, List<CueNoun> nouns, List<CueGroup> groups)
    {
        (Verbs, Nouns, Groups) = (verbs, nouns, groups);
        Entries = [.. verbs.Select(v => v.Entry), .. nouns.Select(n => n.Entry), .. groups.Select(g => g.Entry)];
    }

    public IReadOnlyList<CueVerb> Verbs { get; }

    public IReadOnlyList<CueNoun> Nouns { get; }

    public IReadOnlyList<CueGroup> Groups { get; }

    public IReadOnlyList<CueEntry> Entries { get; }

    /// <exception cref="InvalidDataException">A row is broken; the message names file and line.</exception>
    public static CueData Embedded()
    {
        var verbs = LexiconFile.Embedded("cue-verbs.tsv").Rows.Select(ReadVerb).ToList();
        var nouns = LexiconFile.Embedded("cue-nouns.tsv").Rows.Select(ReadNoun).ToList();
        var groups = LexiconFile.Embedded("cue-groups.tsv").Rows
            .Select((row, i) => ReadGroup(row, verbs.Count + nouns.Count + i)).ToList();
        return new CueData(verbs, nouns, groups);
    }

    private static CueVerb ReadVerb(LexiconRow row)
    {
        if (row[1].Length is not (3 or 4)) throw row.Error($"'{row[1]}' is no root");
        var verb = new Verb(row[0], row[1], Parse<VerbForm>(row, row[2]));
        if (verb.Form == VerbForm.I)
        {
            verb = row[3] is [var past and ('a' or 'i' or 'u'), '/', var present and ('a' or 'i' or 'u')]
                ? verb with { PastVowel = past, PresentVowel = present }
                : throw row.Error($"'{row[3]}' are no vowels of past and present");
        }
        var first = Conjugator.Finite(verb).First().Text;
        if (!string.Equals(first, Folding.Default.Fold(row[0]), StringComparison.Ordinal))
            throw row.Error($"{row[1]} {row[2]} gives '{first}', not '{row[0]}'");
        var parts = Cells(row[8]);
        return new CueVerb(Entry(row, CueKind.Verb, row[4], row[5], row[6]), verb, Cells(row[7]),
            parts.Contains("active"), parts.Contains("passive"), parts.Contains("noun"), Cells(row[9]));
    }

    private static CueNoun ReadNoun(LexiconRow row) =>
        new(Entry(row, CueKind.Noun, row[2], row[3], row[4]), Cells(row[1]), Cells(row[5]));

    private static CueGroup ReadGroup(LexiconRow row, int entry)
    {
        var words = row[0].Split(' ').Select(word => Folding.Default.Fold(word)).ToArray();
        return new CueGroup(Entry(row, CueKind.Group, row[1], row[3], row[4]), entry, words, row[2] == "yes");
    }

    private static CueEntry Entry(LexiconRow row, CueKind kind, string governs, string act, string stance)
    {
        var flags = Cells(governs).Aggregate(Governs.None, (sum, name) => sum | Parse<Governs>(row, name.Replace("_", "", StringComparison.Ordinal)));
        return new CueEntry(row[0], kind, Parse<SpeechAct>(row, act), Parse<Stance>(row, stance), flags);
    }

    private static string[] Cells(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static T Parse<T>(LexiconRow row, string name) where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : throw row.Error($"'{name}' is no {typeof(T).Name}");
}
