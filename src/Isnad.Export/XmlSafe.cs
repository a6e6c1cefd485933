using System.Xml;

namespace Isnad.Export;

/// <summary>Text for XML 1.0.</summary>
public static class XmlSafe
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with U+FFFD for each unit that XML can't hold, one for one, so that positions stay.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsForeign) ? string.Create(text.Length, text, (into, from) =>
        {
            for (var i = 0; i < into.Length; i++) into[i] = IsForeign(from[i]) ? Replacement : from[i];
        }) : text;
    }

    /// <summary>Settings for documents whose texts keep every space and line end.</summary>
    public static XmlWriterSettings Settings => new() { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, NewLineChars = "\n" };

    // Pairs of surrogates are whole: the text has passed the gate.
    private static bool IsForeign(char c) => !char.IsSurrogate(c) && !XmlConvert.IsXmlChar(c);
}
