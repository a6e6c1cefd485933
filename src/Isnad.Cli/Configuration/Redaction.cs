using System.Text;

namespace Isnad.Cli;

/// <summary>Leaves passwords out of the address of a database. Where it can't be told how far one goes, too much is left out and not too little.</summary>
internal static class Redaction
{
    private const char Hidden = '…';

    private static readonly string[] Names = ["pass", "passphrase", "passwd", "password", "psw", "pwd"];

    /// <summary>The address without the passwords of its user, of its parameters and of its settings.</summary>
    public static string Of(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var isUrl = scheme > 0 && address.Take(scheme).All(char.IsAsciiLetter);
        var shown = WithoutValues(address, isUrl);
        var colon = isUrl ? shown.IndexOf(':', scheme + 3) : -1;
        if (colon < 0 || !address.AsSpan(Math.Min(colon, address.Length)).Contains('@')) return shown;
        // Without an @ that is left, the last one may stand in a password with a question mark.
        var at = shown.LastIndexOf('@');
        return $"{shown[..(colon + 1)]}{Hidden}{(at > colon ? shown[at..] : "")}";
    }

    private static string WithoutValues(string address, bool isUrl)
    {
        var shown = new StringBuilder();
        var at = 0;
        while (address.IndexOf('=', at) is >= 0 and var equals)
        {
            shown.Append(address, at, equals + 1 - at);
            at = equals + 1;
            var key = address[..equals].TrimEnd();
            if (!Names.Any(name => key.EndsWith(name, StringComparison.OrdinalIgnoreCase))) continue;
            shown.Append(Hidden);
            at = isUrl ? Next(address, '&', at) : EndOfSetting(address, at);
        }
        return shown.Append(address, at, address.Length - at).ToString();
    }

    // Behind the quotation mark that closes it, else at the next semicolon; spaces may part settings or stand in a password.
    private static int EndOfSetting(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at == text.Length || text[at] is not ('"' or '\''))
        {
            var end = Next(text, ';', at);
            return text.AsSpan(at, end - at).ContainsAny('"', '\'') ? text.Length : end;
        }
        var mark = text[at++];
        while (at < text.Length && (text[at] != mark || (at + 1 < text.Length && text[at + 1] == mark))) at += text[at] == '\\' || text[at] == mark ? 2 : 1;
        return at < text.Length ? Next(text, ';', at) : text.Length;
    }

    private static int Next(string text, char sign, int from) => text.IndexOf(sign, from) is >= 0 and var found ? found : text.Length;
}
