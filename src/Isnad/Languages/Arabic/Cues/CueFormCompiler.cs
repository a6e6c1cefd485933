using Isnad.Languages.Arabic.Morphology;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>Writes the table of all forms of all cues. The same lexicons give the same bytes.</summary>
internal static class CueFormCompiler
{
    public static byte[] Compile(CueData data)
    {
        if (data.Entries.Count > CueForm.MaxEntries) throw new InvalidDataException("more cues than a form can number");
        var words = new SortedDictionary<string, List<CueForm>>(StringComparer.Ordinal);
        foreach (var (entry, part, form) in Forms(data))
        {
            if (form.Text.Length < 2 || form.Attachment == Attachment.None) continue;
            if (!words.TryGetValue(form.Text, out var forms)) words[form.Text] = forms = [];
            Add(forms, CueForm.Of(entry, part, form));
        }
        foreach (var forms in words.Values) Arrange(forms, data);
        return CueFormTableWriter.Write(words);
    }

    /// <summary>Every form of every entry, likeliest first within an entry.</summary>
    public static IEnumerable<(int Entry, CuePart Part, WordForm Form)> Forms(CueData data)
    {
        var entry = 0;
        foreach (var verb in data.Verbs)
        {
            foreach (var (part, form) in FormsOf(verb))
            {
                if (Keep(form, verb.Without) is { } kept) yield return (entry, part, kept);
            }
            entry++;
        }
        foreach (var noun in data.Nouns)
        {
            foreach (var form in FormsOf(noun))
            {
                if (Keep(form, noun.Without) is { } kept) yield return (entry, CuePart.Noun, kept);
            }
            entry++;
        }
        foreach (var group in data.Groups)
        {
            if (group.Words.Count == 1)
            {
                foreach (var form in FormsOf(group)) yield return (entry, CuePart.Group, form);
            }
            entry++;
        }
    }

    /// <summary>What the column "without" leaves of a form.</summary>
    private static WordForm? Keep(WordForm form, IReadOnlyList<string> without)
    {
        if (without.Contains(form.Text)) return null;
        return without.Contains(form.Text + '+') ? form with { Attachment = form.Attachment & ~Attachment.Pronoun } : form;
    }

    /// <summary>Forms that news hardly has and that look like other words: لندن is not ل and a clipped أدان.</summary>
    private static bool IsLikely(WordForm form) => form switch
    {
        { Person: Person.Second, Gender: Gender.Feminine } or { Person: Person.Second, Number: GrammaticalNumber.Dual } => false,
        { Person: Person.Third } => !(form.Clipped && form.Voice == Voice.Passive),
        _ => !form.Clipped && form.Voice == Voice.Active,
    };

    private static IEnumerable<(CuePart Part, WordForm Form)> FormsOf(CueVerb verb)
    {
        var takesObject = (verb.Entry.Governs & Governs.Obj) != 0;
        foreach (var form in Conjugator.Finite(verb.Verb))
        {
            if (!IsLikely(form)) continue;
            if (takesObject || form.Attachment.HasFlag(Attachment.Free))
                yield return (CuePart.Verb, takesObject ? form : form with { Attachment = Attachment.Free });
        }
        if (verb.HasActive)
        {
            foreach (var form in Conjugator.ActiveParticiple(verb.Verb)) yield return (CuePart.Participle, form);
        }
        if (verb.HasPassive)
        {
            foreach (var form in Conjugator.PassiveParticiple(verb.Verb)) yield return (CuePart.Participle, form);
        }
        if (!verb.HasNoun) yield break;
        var nouns = verb.VerbalNouns.Count == 0
            ? Conjugator.VerbalNoun(verb.Verb)
            : verb.VerbalNouns.SelectMany(noun => NominalForms.Noun(NominalForms.Read(noun, out var feminine), feminine));
        foreach (var form in nouns) yield return (CuePart.VerbalNoun, form);
    }

    private static IEnumerable<WordForm> FormsOf(CueNoun noun) =>
        NominalForms.Written(noun.Entry.Lemma, GrammaticalNumber.Singular)
            .Concat(noun.Plurals.SelectMany(plural => NominalForms.Written(plural, GrammaticalNumber.Plural)));

    private static IEnumerable<WordForm> FormsOf(CueGroup group)
    {
        var none = new WordForm(group.Words[0], default, default, default, default, default, Attachment.Free);
        if (!group.TakesPronoun) return [none];
        return NominalForms.Written(group.Entry.Lemma, GrammaticalNumber.None)
            .Select(form => none with { Text = form.Text, Attachment = form.Attachment & (Attachment.Free | Attachment.Pronoun) })
            .Where(form => form.Attachment == Attachment.Pronoun || form.Text == group.Words[0]);
    }

    private static void Add(List<CueForm> forms, CueForm form)
    {
        var known = forms.FindIndex(form.SameReading);
        if (known < 0) forms.Add(form);
        else forms[known] = forms[known].Merge(form);
    }

    /// <summary>A noun entry stands for the verbal nouns written like it; plainer lemmas come first (قال before تقوّل); the last form is marked.</summary>
    private static void Arrange(List<CueForm> forms, CueData data)
    {
        if (forms.Exists(form => form.Part == CuePart.Noun)) forms.RemoveAll(form => form.Part == CuePart.VerbalNoun);
        var ordered = forms.OrderBy(form => data.Entries[form.Entry].Lemma.Length).ToList();
        for (var i = 0; i < forms.Count; i++) forms[i] = ordered[i];
        forms[^1] = forms[^1].AsLast();
    }
}
