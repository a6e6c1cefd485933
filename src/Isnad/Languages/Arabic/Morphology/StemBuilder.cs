namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Fills a pattern with a root and applies what weak, hamzated and doubled roots do to it.</summary>
internal static class StemBuilder
{
    /// <summary>The stem; null where the verb has none that a pattern foresees.</summary>
    public static Stem? Build(Verb verb, StemSlot slot)
    {
        var pattern = VerbPatterns.Of(verb, slot);
        if (pattern.Length == 0) return null;
        if (slot is StemSlot.Present && verb.DropsFirst) pattern = pattern.Remove(pattern.IndexOf('1', StringComparison.Ordinal), 1);
        if (slot is StemSlot.Present or StemSlot.PassivePresent && verb.DropsHamza) pattern = string.Concat(pattern.AsSpan(0, 2), "1a3");
        if (verb.Form == VerbForm.VIII) pattern = MeetInfix(verb.Root[0], pattern);
        if (verb.IsHollow) return Hollow(verb, slot, pattern);
        var open = verb.IsDoubled ? Merge(pattern) : pattern;
        return new Stem(Fill(verb, slot, open), Fill(verb, slot, pattern));
    }

    /// <summary>The first radical and the t of form VIII: اتهم, ادعى, اطلع, اصطدم.</summary>
    private static string MeetInfix(char first, string pattern)
    {
        var pair = first switch
        {
            'و' or 'ي' => "تت",
            'د' or 'ذ' => "دد",
            'ط' => "طط",
            'ظ' => "ظظ",
            'ز' => "زد",
            'ص' or 'ض' => string.Concat([first, 'ط']),
            _ => "1ت",
        };
        return pattern.Replace("1t", pair, StringComparison.Ordinal);
    }

    /// <summary>Two equal radicals meet when the vowel between them is short: radad, yardud become radd, yarudd.</summary>
    private static string Merge(string pattern)
    {
        var last = pattern.Length - 1;
        if (last < 3 || !char.IsAsciiDigit(pattern[last]) || !Phonemes.IsShort(pattern[last - 1])) return pattern;
        var vowel = pattern[last - 1];
        var head = pattern[..(last - 2)];
        var pair = string.Concat([pattern[last - 2], pattern[last]]);
        return Phonemes.IsVowel(head[^1]) ? head + pair : head + vowel + pair;
    }

    private static Stem Hollow(Verb verb, StemSlot slot, string pattern)
    {
        var glide = verb.Root[1];
        var at = pattern.IndexOf('2', StringComparison.Ordinal);
        if (slot == StemSlot.ActiveParticiple && verb.Form == VerbForm.I) return Same(verb, slot, "1Ahi3");
        if (slot == StemSlot.PassiveParticiple && verb.Form == VerbForm.I) return Same(verb, slot, glide == 'و' ? "ma1U3" : "ma1I3");
        if (slot == StemSlot.VerbalNoun)
        {
            return verb.Form is VerbForm.VII or VerbForm.VIII
                ? Same(verb, slot, pattern.Replace('2', 'y')) // انحياز, ارتياح
                : Same(verb, slot, pattern.Remove(at, 1) + "aT"); // إشارة, استجابة
        }
        var vowel = pattern[at + 1];
        if (slot == StemSlot.Past || (verb.Form is VerbForm.VII or VerbForm.VIII && slot is StemSlot.Present or StemSlot.ActiveParticiple)) vowel = 'a';
        var head = Phonemes.IsShort(pattern[at - 1]) ? pattern[..(at - 1)] : pattern[..at];
        var brief = slot == StemSlot.Past && verb.Form == VerbForm.I ? (glide == 'ي' || verb.PastVowel == 'i' ? 'i' : 'u') : vowel;
        return new Stem(Fill(verb, slot, head + Phonemes.Long(vowel) + '3'), Fill(verb, slot, head + brief + '3'));
    }

    private static Stem Same(Verb verb, StemSlot slot, string pattern)
    {
        var stem = Fill(verb, slot, pattern);
        return new Stem(stem, stem);
    }

    private static string Fill(Verb verb, StemSlot slot, string pattern)
    {
        if (verb.IsDefective) pattern = WeakEnd(verb, slot, pattern);
        return string.Concat(pattern.Select(c => char.IsAsciiDigit(c) ? verb.Root[c - '1'] : Phonemes.Letter(c)));
    }

    /// <summary>A last و stays itself only in the past and the present of form I (دعا, يدعو); all else takes ي.</summary>
    private static string WeakEnd(Verb verb, StemSlot slot, string pattern)
    {
        var last = (char)('0' + verb.Root.Length);
        var weak = verb.Root[^1];
        if (verb.Form == VerbForm.I && slot == StemSlot.PassiveParticiple) return weak == 'و' ? "ma12uww" : "ma12iyy";
        if (slot == StemSlot.VerbalNoun && pattern.EndsWith("A" + last, StringComparison.Ordinal)) return pattern[..^1] + 'h'; // إبداء
        if (slot == StemSlot.VerbalNoun && verb.Form is VerbForm.V or VerbForm.VI) return pattern[..^2] + "iy"; // تمنٍّ
        if (verb.Form == VerbForm.I && slot == StemSlot.Past && verb.PastVowel == 'a') return pattern;
        if (verb.Form == VerbForm.I && slot == StemSlot.Present && verb.PresentVowel == 'u') return pattern;
        return pattern.Replace(last, 'y');
    }
}
