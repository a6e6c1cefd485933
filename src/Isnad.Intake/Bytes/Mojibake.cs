namespace Isnad.Intake.Bytes;

/// <summary>Notices text that was once read in the wrong encoding. It is told, never mended: what was written can't be known for sure.</summary>
internal static class Mojibake
{
    private const int Fewest = 12;

    /// <summary>The warning, or null where the text looks sound.</summary>
    public static ReadingWarning? Find(string text)
    {
        int letters = 0, western = 0, broken = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, 20_000));
        for (var i = 0; i < sample.Length; i++)
        {
            if (!char.IsLetter(sample[i])) continue;
            letters++;
            if (sample[i] is >= '\u00C0' and <= '\u00FF') western++;
            // UTF-8 read as windows-1256: each letter begins with ط or ظ, and a sign or a rare letter follows («ط§ظ„»).
            if (sample[i] is 'ط' or 'ظ' && i + 1 < sample.Length && IsTrail(sample[i + 1])) broken++;
        }
        if (broken >= Fewest && broken * 3 > letters) return Warning("UTF-8 taken for windows-1256");
        return western >= Fewest && western * 2 > letters ? Warning("Arabic letters taken for western ones") : null;
    }

    private static ReadingWarning Warning(string how) =>
        new("input.mojibake", $"The text looks garbled ({how}): it was garbled when it came, and was left as it is.");

    private static bool IsTrail(char c) => c is (>= '\u00A0' and <= '\u00BF') or (>= '\u2000' and <= '\u2122') or '\u0192' or '\u02C6' or '\u0152' or '\u0153'
        or 'پ' or 'ٹ' or 'چ' or 'ژ' or 'ڈ' or 'گ' or 'ک' or 'ڑ' or 'ں' or 'ھ' or '؛' or '؟' or '،' or (>= '\u200C' and <= '\u200F');
}
