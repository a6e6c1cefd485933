namespace Isnad.Languages.Arabic.Morphology;

/// <summary>The pattern of each stem: digits are radicals, V and W the past and the present vowel of form I.</summary>
internal static class VerbPatterns
{
    private static readonly Dictionary<VerbForm, string[]> ByForm = new()
    {
        // past, present, passive past, passive present, active participle, passive participle, verbal noun
        [VerbForm.I] = ["1a2V3", "ya12W3", "1u2i3", "yu12a3", "1A2i3", "ma12U3", ""],
        [VerbForm.II] = ["1a22a3", "yu1a22i3", "1u22i3", "yu1a22a3", "mu1a22i3", "mu1a22a3", "ta12I3"],
        [VerbForm.III] = ["1A2a3", "yu1A2i3", "1U2i3", "yu1A2a3", "mu1A2i3", "mu1A2a3", "mu1A2a3aT"],
        [VerbForm.IV] = ["ha12a3", "yu12i3", "hu12i3", "yu12a3", "mu12i3", "mu12a3", "hi12A3"],
        [VerbForm.V] = ["ta1a22a3", "yata1a22a3", "tu1u22i3", "yuta1a22a3", "muta1a22i3", "muta1a22a3", "ta1a22u3"],
        [VerbForm.VI] = ["ta1A2a3", "yata1A2a3", "tu1U2i3", "yuta1A2a3", "muta1A2i3", "muta1A2a3", "ta1A2u3"],
        [VerbForm.VII] = ["in1a2a3", "yan1a2i3", "un1u2i3", "yun1a2a3", "mun1a2i3", "mun1a2a3", "in1i2A3"],
        [VerbForm.VIII] = ["i1ta2a3", "ya1ta2i3", "u1tu2i3", "yu1ta2a3", "mu1ta2i3", "mu1ta2a3", "i1ti2A3"],
        [VerbForm.IX] = ["i12a3a3", "ya12a3i3", "u12u3i3", "yu12a3a3", "mu12a3i3", "mu12a3a3", "i12i3A3"],
        [VerbForm.X] = ["ista12a3", "yasta12i3", "ustu12i3", "yusta12a3", "musta12i3", "musta12a3", "isti12A3"],
        [VerbForm.Q] = ["1a23a4", "yu1a23i4", "1u23i4", "yu1a23a4", "mu1a23i4", "mu1a23a4", "1a23a4aT"],
        [VerbForm.QIV] = ["i12a34a4", "ya12a34i4", "u12u34i4", "yu12a34a4", "mu12a34i4", "mu12a34a4", "i12i34A4"],
    };

    /// <summary>The pattern; empty where the form has none that can be foreseen.</summary>
    public static string Of(Verb verb, StemSlot slot)
    {
        var pattern = ByForm[verb.Form][(int)slot];
        if (slot == StemSlot.VerbalNoun && verb.Form == VerbForm.II && (verb.IsDefective || verb.Root[^1] == 'ء'))
            return "ta12i3aT"; // تسمية, تهنئة
        return pattern.Replace('V', verb.PastVowel).Replace('W', verb.PresentVowel);
    }
}
