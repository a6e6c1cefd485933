using System.Globalization;
using System.Text;
using System.Xml;

namespace Isnad.Export;

/// <summary>Text and values as cells of a sheet.</summary>
internal static class XlsxText
{
    /// <summary>The most UTF-16 units of a cell.</summary>
    public const int Longest = 32_767;

    private const string Cut = " … [cut]";
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    // Before it the format counts a day that never was.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    /// <summary>Appends a cell; a style of 1 is a day.</summary>
    public static void AppendCell(StringBuilder row, object? value)
    {
        switch (value)
        {
            case null:
                row.Append("<c/>");
                break;
            case string text:
                AppendText(row, text);
                break;
            case bool yes:
                row.Append("<c t=\"b\"><v>").Append(yes ? '1' : '0').Append("</v></c>");
                break;
            case DateOnly day when day >= FirstSafeDay:
                row.Append(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{day.DayNumber - Epoch.DayNumber}</v></c>");
                break;
            case DateOnly day:
                AppendText(row, IsoDays.Of(day));
                break;
            default:
                row.Append(CultureInfo.InvariantCulture, $"<c><v>{value}</v></c>");
                break;
        }
    }

    /// <summary>Appends a cell of text; a style of 2 is a column's name.</summary>
    public static void AppendText(StringBuilder row, string text, string style = "")
    {
        row.Append("<c").Append(style).Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        AppendEscaped(row, text.Length <= Longest ? text : Shortened(text));
        row.Append("</t></is></c>");
    }

    private static string Shortened(string text)
    {
        var end = Longest - Cut.Length;
        return text[..(char.IsLowSurrogate(text[end]) ? end - 1 : end)] + Cut;
    }

    // What XML can't hold is written as _x0001_, and text that looks like that as _x005F_x0001_.
    private static void AppendEscaped(StringBuilder row, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '&') row.Append("&amp;");
            else if (c == '<') row.Append("&lt;");
            else if (c == '>') row.Append("&gt;");
            else if (c == '\r' || (!char.IsSurrogate(c) && !XmlConvert.IsXmlChar(c))) row.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else if (c == '_' && IsEscape(text.AsSpan(i))) row.Append("_x005F_");
            else row.Append(c);
        }
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
