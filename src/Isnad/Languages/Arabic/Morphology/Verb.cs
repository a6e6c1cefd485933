namespace Isnad.Languages.Arabic.Morphology;

/// <summary>What the conjugator must know of a verb. The vowels (a, i, u) count for form I only.</summary>
internal sealed record Verb(string Lemma, string Root, VerbForm Form, char PastVowel = 'a', char PresentVowel = 'u')
{
    /// <summary>The last radical is و or ي: دعا, أبدى.</summary>
    public bool IsDefective => Phonemes.IsGlide(Root[^1]);

    /// <summary>The middle radical is و or ي and is lost in long vowels: قال, أشار; not in استجوب.</summary>
    public bool IsHollow => !KeepsGlide && Root.Length == 3 && Phonemes.IsGlide(Root[1]) && !IsDefective
        && Form is VerbForm.I or VerbForm.IV or VerbForm.VII or VerbForm.VIII or VerbForm.X;

    /// <summary>The last two radicals are one letter and meet: ردّ, أصرّ.</summary>
    public bool IsDoubled => Form is VerbForm.QIV || (Root.Length == 3 && Root[1] == Root[2]
        && Form is VerbForm.I or VerbForm.III or VerbForm.IV or VerbForm.VI or VerbForm.VII or VerbForm.VIII or VerbForm.X);

    /// <summary>The present drops the first radical: يعد of وعد.</summary>
    public bool DropsFirst => Form == VerbForm.I && Root[0] == 'و' && (PresentVowel == 'i' || PastVowel == 'a');

    /// <summary>رأى, whose present drops the hamza: يرى.</summary>
    public bool DropsHamza => Form == VerbForm.I && Root is ['ر', 'ء', 'ي'];

    /// <summary>A middle glide that stays a consonant, as in استجوب: seen from the lemma.</summary>
    private bool KeepsGlide => Form != VerbForm.I && Root.Length == 3 && Lemma.Length >= 2 && Lemma[^2] == Root[1];
}
