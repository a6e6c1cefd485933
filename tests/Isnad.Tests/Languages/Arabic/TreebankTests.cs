using Isnad.Languages.Arabic.Cues;
using Isnad.Languages.Arabic.Morphology;
using Isnad.Text;

namespace Isnad.Tests.Languages.Arabic;

/// <summary>The conjugator against the verbs of a treebank (UD Arabic-PUD), read from beside the repository where it is there.</summary>
public sealed class TreebankTests(ITestOutputHelper output)
{
    [Fact]
    public void Verbs_of_the_treebank_are_forms_that_the_conjugator_gives()
    {
        var path = Path.Combine(Root(), "..", "shared", "data", "pud", "ar_pud-ud-test.conllu");
        if (!File.Exists(path)) Assert.Skip($"no treebank at {path}");
        var verbs = CueData.Embedded().Verbs.Select(verb => verb.Verb).ToLookup(verb => Skeleton(verb.Lemma), StringComparer.Ordinal);
        int seen = 0, given = 0;
        foreach (var cells in File.ReadLines(path).Select(line => line.Split('\t')).Where(cells => cells.Length == 10 && cells[3] == "VERB"))
        {
            var models = verbs[Skeleton(cells[2])].ToList();
            if (models.Count == 0 || !Readable(cells[5])) continue;
            seen++;
            if (models.Exists(verb => Gives(verb, Folding.Default.Fold(cells[1]), cells[5]))) given++;
            else output.WriteLine($"{cells[1]} {cells[2]} {cells[5]}");
        }
        output.WriteLine($"{given} of {seen} verbs");
        Assert.True(seen > 300);
        Assert.True(given >= 0.98 * seen, $"{given} of {seen}");
    }

    private static bool Readable(string features) => features.Contains("Person=", StringComparison.Ordinal);

    private static bool Gives(Verb verb, string word, string features)
    {
        var tense = features.Contains("Aspect=Perf", StringComparison.Ordinal) ? Tense.Past : Tense.Present;
        var person = Person.First;
        if (features.Contains("Person=3", StringComparison.Ordinal)) person = Person.Third;
        else if (features.Contains("Person=2", StringComparison.Ordinal)) person = Person.Second;
        var passive = features.Contains("Voice=Pass", StringComparison.Ordinal);
        return Conjugator.Finite(verb).Any(form => form.Text == word && form.Tense == tense && form.Person == person
            && form.Voice == (passive ? Voice.Passive : Voice.Active));
    }

    /// <summary>Letters and shadda, no vowels; every hamza on alef alike.</summary>
    private static string Skeleton(string lemma) => string.Concat(lemma.Where(c => c == '\u0651' || c is < '\u064B' or > '\u0652').Select(c => c is 'ٱ' ? 'ا' : c));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
