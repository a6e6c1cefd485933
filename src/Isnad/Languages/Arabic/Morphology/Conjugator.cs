namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Every written form of a verb, likeliest first: finite forms, participles, the verbal noun of the pattern.</summary>
internal static class Conjugator
{
    public static IEnumerable<WordForm> Finite(Verb verb)
    {
        foreach (var (slot, tense, voice) in Slots)
        {
            if (StemBuilder.Build(verb, slot) is not { } stem) continue;
            var endings = tense == Tense.Past ? VerbEndings.Past : VerbEndings.Present;
            foreach (var ending in endings)
            {
                foreach (var form in Inflect(WithPrefix(stem, ending.Prefix), ending, tense, voice, verb.IsDoubled)) yield return form;
            }
        }
    }

    public static IEnumerable<WordForm> Imperative(Verb verb)
    {
        if (StemBuilder.Build(verb, StemSlot.Present) is not { } present) yield break;
        var stem = new Stem(WithoutPrefix(present.Open, verb), WithoutPrefix(present.Closed, verb));
        foreach (var ending in VerbEndings.Imperative)
        {
            foreach (var form in Inflect(stem, ending, Tense.Imperative, Voice.Active, verb.IsDoubled)) yield return form;
        }
    }

    public static IEnumerable<WordForm> ActiveParticiple(Verb verb) => Participle(verb, StemSlot.ActiveParticiple, Voice.Active);

    public static IEnumerable<WordForm> PassiveParticiple(Verb verb) => Participle(verb, StemSlot.PassiveParticiple, Voice.Passive);

    /// <summary>The verbal noun that the pattern gives; nothing for form I.</summary>
    public static IEnumerable<WordForm> VerbalNoun(Verb verb)
    {
        if (StemBuilder.Build(verb, StemSlot.VerbalNoun) is not { } stem) return [];
        return stem.Open.EndsWith("aT", StringComparison.Ordinal)
            ? NominalForms.Noun(stem.Open[..^2], feminine: true)
            : NominalForms.Noun(stem.Open, feminine: false);
    }

    private static readonly (StemSlot Slot, Tense Tense, Voice Voice)[] Slots =
    [
        (StemSlot.Past, Tense.Past, Voice.Active), (StemSlot.Present, Tense.Present, Voice.Active),
        (StemSlot.PassivePast, Tense.Past, Voice.Passive), (StemSlot.PassivePresent, Tense.Present, Voice.Passive),
    ];

    private static IEnumerable<WordForm> Participle(Verb verb, StemSlot slot, Voice voice) =>
        StemBuilder.Build(verb, slot) is { } stem ? NominalForms.Participle(stem.Open, voice) : [];

    private static IEnumerable<WordForm> Inflect(Stem stem, VerbEnding ending, Tense tense, Voice voice, bool doubled)
    {
        var before = Attach(stem, ending.Before);
        var written = Attach(stem, ending.Ending);
        yield return Form(Speller.Free(written), Attachment.Free);
        yield return Form(Speller.BeforePronoun(before), Attachment.Pronoun);
        if (written.Contains('ء', StringComparison.Ordinal))
        {
            yield return Form(Speller.PlainSeat(written), Attachment.Free);
            yield return Form(Speller.PlainSeat(before), Attachment.Pronoun);
        }
        if (doubled && ending.Ending == "-") yield return Form(Speller.Free(Junction.Join(stem.Open, "-")), Attachment.Free | Attachment.Pronoun);

        WordForm Form(string text, Attachment attachment) =>
            new(text, tense, ending.Person, ending.Gender, ending.Number, voice, attachment, ending.Ending == "-");
    }

    private static string Attach(Stem stem, string ending)
    {
        var closed = ending == "-" || !Phonemes.IsVowel(ending[0]);
        return Junction.Join(closed ? stem.Closed : stem.Open, ending);
    }

    private static Stem WithPrefix(Stem stem, char prefix) => prefix == ' '
        ? stem
        : new Stem(Phonemes.Letter(prefix) + stem.Open[1..], Phonemes.Letter(prefix) + stem.Closed[1..]);

    /// <summary>The present without its prefix; an alef before two consonants, the hamza of form IV restored.</summary>
    private static string WithoutPrefix(string present, Verb verb)
    {
        if (verb.Form == VerbForm.IV) return "ءa" + present[2..];
        var rest = present[2..];
        return rest.Length > 1 && !Phonemes.IsVowel(rest[1]) ? 'i' + rest : rest;
    }
}
