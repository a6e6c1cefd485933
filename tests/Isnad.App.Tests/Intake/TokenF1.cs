namespace Isnad.App.Tests;

/// <summary>How much two texts agree in their words, wherever these stand.</summary>
internal static class TokenF1
{
    public static double Of(string expected, string actual)
    {
        var left = Words(expected).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var words = Words(actual);
        var shared = words.CountBy(word => word, StringComparer.Ordinal).Sum(pair => Math.Min(pair.Value, left.GetValueOrDefault(pair.Key)));
        return shared == 0 ? 0 : 2.0 * shared / (words.Length + Words(expected).Length);
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
}
