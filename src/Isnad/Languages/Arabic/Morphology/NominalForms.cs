namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Number, gender and case of participles and nouns, as far as writing shows them.</summary>
internal static class NominalForms
{
    private const Attachment Free = Attachment.Free;
    private const Attachment Article = Attachment.Free | Attachment.Article;
    private const Attachment Oblique = Article | Attachment.Preposition;
    private const Attachment Construct = Attachment.Pronoun | Attachment.Preposition;
    private const Gender He = Gender.Masculine;
    private const Gender She = Gender.Feminine;

    private static readonly NominalEnding[] Masculine =
    [
        new("u", He, GrammaticalNumber.Singular, Oblique), new("u", He, GrammaticalNumber.Singular, Construct),
        new("i", He, GrammaticalNumber.Singular, Construct), new("a", He, GrammaticalNumber.Singular, Construct),
        new("E", He, GrammaticalNumber.Singular, Free),
    ];

    private static readonly NominalEnding[] MasculinePlural =
    [
        new("Ina", He, GrammaticalNumber.Plural, Oblique), new("Una", He, GrammaticalNumber.Plural, Article),
        new("I", He, GrammaticalNumber.Plural, Free | Construct), new("U", He, GrammaticalNumber.Plural, Free | Attachment.Pronoun),
    ];

    private static readonly NominalEnding[] MasculineDual =
    [
        new("ayni", He, GrammaticalNumber.Dual, Oblique), new("Ani", He, GrammaticalNumber.Dual, Article),
    ];

    private static readonly NominalEnding[] Feminine =
    [
        new("aT", She, GrammaticalNumber.Singular, Oblique), new("at", She, GrammaticalNumber.Singular, Construct),
        new("atAni", She, GrammaticalNumber.Dual, Article), new("atayni", She, GrammaticalNumber.Dual, Oblique),
    ];

    private static readonly NominalEnding[] FemininePlural = [new("At", She, GrammaticalNumber.Plural, Oblique | Attachment.Pronoun)];

    /// <summary>A participle in both genders and all numbers.</summary>
    public static IEnumerable<WordForm> Participle(string stem, Voice voice) =>
        Inflect(stem, voice, [Masculine, MasculinePlural, Feminine, MasculineDual, FemininePlural]);

    /// <summary>A noun: singular, dual, plural in -āt.</summary>
    public static IEnumerable<WordForm> Noun(string stem, bool feminine) =>
        Inflect(stem, Voice.None, feminine ? [Feminine, FemininePlural] : [Masculine, FemininePlural, MasculineDual]);

    /// <summary>A noun in one number only, given as written.</summary>
    public static IEnumerable<WordForm> Written(string word, GrammaticalNumber number)
    {
        var stem = Read(word, out var feminine);
        return Inflect(stem, Voice.None, feminine ? [Feminine[..2]] : [Masculine]).Select(form => form with { Number = number });
    }

    /// <summary>A dictionary form as a stem: written letters stand for themselves, alef is a long vowel.</summary>
    public static string Read(string word, out bool feminine)
    {
        var stem = new List<char>();
        feminine = word[^1] == 'ة';
        foreach (var c in feminine ? word[..^1] : word)
        {
            if (c is >= '\u064B' and <= '\u0652') continue;
            if (stem.Count > 0 && stem[^1] == c) stem.Add('a'); // two letters in writing are two letters: شكك
            stem.Add(stem.Count > 0 && c == 'ا' ? 'A' : c == 'ى' ? 'Y' : c);
        }
        return new string([.. stem]);
    }

    private static IEnumerable<WordForm> Inflect(string stem, Voice voice, NominalEnding[][] tables)
    {
        var weak = Junction.EndsWeak(stem);
        foreach (var ending in tables.SelectMany(table => table))
        {
            var phonemes = Attach(stem, ending.Text, weak);
            var attached = ending.Attachment;
            if (attached.HasFlag(Attachment.Free))
                yield return Form(Speller.Free(phonemes), attached & ~Attachment.Pronoun);
            if (attached.HasFlag(Attachment.Pronoun))
                yield return Form(Speller.BeforePronoun(phonemes), attached & ~(Attachment.Free | Attachment.Article));
            if (attached.HasFlag(Attachment.Pronoun) && phonemes.Contains('ء', StringComparison.Ordinal))
                yield return Form(Speller.PlainSeat(phonemes), attached & ~(Attachment.Free | Attachment.Article));

            WordForm Form(string text, Attachment attachment) =>
                new(text, Tense.None, Person.None, ending.Gender, ending.Number, voice, attachment);
        }
        // داعٍ, تمنٍّ: without ال the ي of a weak end is not written
        if (weak && stem[^2] == 'i' && tables[0] == Masculine)
            yield return new(Speller.Free(stem[..^2]), Tense.None, Person.None, He, GrammaticalNumber.Singular, voice, Free | Attachment.Preposition);
    }

    private static string Attach(string stem, string ending, bool weak)
    {
        if (stem[^1] == 'Y') return stem; // دعوى
        var melts = weak && stem[^2] == 'a' && ending.StartsWith("at", StringComparison.Ordinal);
        return melts ? stem[..^2] + 'A' + ending[1..] : Junction.Join(stem, ending); // مناداته
    }
}
