using System.Globalization;
using System.Text;

namespace Isnad.Export;

/// <summary>Texts as CoNLL-U writes them.</summary>
internal static class ConlluText
{
    /// <summary>A sentence with one space where there is white space between tokens.</summary>
    public static string OneLine(string text, IReadOnlyList<SentenceToken> tokens)
    {
        var line = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i].Span.Start > tokens[i - 1].Span.End) line.Append(' ');
            line.Append(tokens[i].Span.Slice(text));
        }
        return line.ToString();
    }

    /// <summary>What MISC says of the white space around a token: nothing where one space stands behind it.</summary>
    public static IEnumerable<string> Spaces(string before, string after)
    {
        if (before.Length > 0) yield return "SpacesBefore=" + Escaped(before);
        if (after.Length == 0) yield return "SpaceAfter=No";
        else if (after != " ") yield return "SpacesAfter=" + Escaped(after);
    }

    /// <summary>A text for a comment: on one line, single spaces.</summary>
    public static string Plain(string text) => string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c));

    // \s \t \n \r as UDPipe writes them, other white space by its number.
    private static string Escaped(string spaces) => string.Concat(spaces.Select(c => c switch
    {
        ' ' => "\\s",
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
    }));
}
