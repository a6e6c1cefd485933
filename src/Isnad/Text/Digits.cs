namespace Isnad.Text;

/// <summary>The one place that knows digits: ASCII, Arabic-Indic (٠–٩) and Persian (۰–۹).</summary>
public static class Digits
{
    /// <summary>True for a decimal digit of the three sets.</summary>
    public static bool IsDigit(char c) => ValueOf(c) >= 0;

    /// <summary>0 to 9, or -1 when <paramref name="c"/> is no digit.</summary>
    public static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        >= '\u06F0' and <= '\u06F9' => c - '\u06F0',
        _ => -1,
    };
}
