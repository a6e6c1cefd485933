namespace Isnad.Knowledge;

/// <summary>Two letters of ISO 3166-1 as a small number, to count by.</summary>
internal static class CountryCode
{
    private const int Letters = 26;

    /// <summary>One more than the greatest number.</summary>
    public const int Count = (Letters * Letters) + 1;

    /// <summary>The number of a code; 0 for none and for what is no code.</summary>
    public static ushort NumberOf(ReadOnlySpan<char> code)
    {
        if (code.Length != 2 || !char.IsAsciiLetter(code[0]) || !char.IsAsciiLetter(code[1])) return 0;
        if (code.Equals("UK", StringComparison.OrdinalIgnoreCase)) code = "GB";
        return (ushort)((((code[0] & ~0x20) - 'A') * Letters) + ((code[1] & ~0x20) - 'A') + 1);
    }

    /// <summary>The code of a number; empty for 0.</summary>
    public static string CodeOf(int number) => number == 0 ? "" : string.Create(2, number - 1, (code, n) => (code[0], code[1]) = ((char)('A' + (n / Letters)), (char)('A' + (n % Letters))));
}
