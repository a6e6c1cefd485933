using System.Net;

namespace Isnad.Intake.Markup;

/// <summary>
/// Reads XML as it is found: tags that don't match, entities of HTML, bare ampersands, an end in the middle. Nothing is fetched, and no entity that a document declares is expanded.
/// Never deeper than the limits, in time that grows with the text.
/// </summary>
internal sealed class LooseXml
{
    private const int MostElements = 500_000;
    private const int MostAttributes = 256;

    private readonly string text;
    private readonly List<LooseElement> open = [];
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly LooseElement root;
    private int at;
    private int line = 1;
    private int counted;
    private int elements;

    private LooseXml(string text)
    {
        this.text = text;
        root = new LooseElement("", "") { Attributes = [], Line = 1, Start = 0, ContentStart = 0, ContentEnd = text.Length };
        open.Add(root);
    }

    /// <summary>A nameless element that holds all others; not closed where the text ended too early.</summary>
    /// <exception cref="InputRefusedException">Too deep, or too many elements.</exception>
    public static LooseElement Parse(string text)
    {
        var xml = new LooseXml(text);
        while (xml.at < text.Length) xml.Step();
        xml.root.Closed = xml.open.Count == 1;
        foreach (var element in xml.open.Skip(1)) element.ContentEnd = text.Length;
        return xml.root;
    }

    private void Step()
    {
        var next = text.IndexOf('<', at);
        if (next < 0) next = text.Length;
        if (next > at)
        {
            open[^1].Add(Decode(text[at..next]));
            at = next;
            return;
        }
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<![CDATA[")) TakeCharacters();
        else if (rest.StartsWith("<!--")) SkipTo("-->", 4);
        else if (rest.StartsWith("<?")) SkipTo("?>", 2);
        else if (rest.StartsWith("<!")) SkipDeclaration();
        else if (rest.StartsWith("</")) TakeEnd();
        else if (rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '_')) TakeStart();
        else
        {
            open[^1].Add("<");
            at++;
        }
    }

    private void TakeCharacters()
    {
        var end = text.IndexOf("]]>", at + 9, StringComparison.Ordinal);
        open[^1].Add(end < 0 ? text[(at + 9)..] : text[(at + 9)..end]);
        at = end < 0 ? text.Length : end + 3;
    }

    private void SkipTo(string end, int from)
    {
        var found = text.IndexOf(end, Math.Min(at + from, text.Length), StringComparison.Ordinal);
        at = found < 0 ? text.Length : found + end.Length;
    }

    // A document type ends behind its own declarations in brackets.
    private void SkipDeclaration()
    {
        var end = text.AsSpan(at).IndexOfAny('>', '[');
        if (end < 0) at = text.Length;
        else if (text[at + end] == '>') at += end + 1;
        else
        {
            var close = text.AsSpan(at).IndexOf(']');
            at = close < 0 ? text.Length : at + close + 1;
            var last = text.IndexOf('>', at);
            at = last < 0 ? text.Length : last + 1;
        }
    }

    private void TakeEnd()
    {
        var end = text.IndexOf('>', at);
        var name = text[(at + 2)..(end < 0 ? text.Length : end)].Trim();
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        for (var i = open.Count - 1; i > 0; i--)
        {
            if (!open[i].Name.Equals(local, StringComparison.OrdinalIgnoreCase)) continue;
            for (var inner = i; inner < open.Count; inner++) (open[inner].ContentEnd, open[inner].Closed) = (at, true);
            open.RemoveRange(i, open.Count - i);
            break;
        }
        at = end < 0 ? text.Length : end + 1;
    }

    private void TakeStart()
    {
        var start = at++;
        var name = TakeName();
        var attributes = new List<KeyValuePair<string, string>>();
        var empty = false;
        while (at < text.Length && text[at] != '>')
        {
            empty = text[at] == '/';
            if (empty || char.IsWhiteSpace(text[at])) at++;
            else if (text[at] == '<') break;
            else TakeAttribute(attributes);
        }
        if (at < text.Length && text[at] == '>') at++;
        Enter(start, name, attributes, empty);
    }

    private void Enter(int start, string name, List<KeyValuePair<string, string>> attributes, bool empty)
    {
        if (++elements > MostElements) throw new InputRefusedException("xml.budget", $"it has more than {MostElements} elements");
        foreach (var (key, value) in attributes)
            if (key.StartsWith("xmlns", StringComparison.Ordinal)) prefixes[key.Length > 6 ? key[6..] : ""] = Vocabularies.Of(value) ?? value;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        var element = new LooseElement(prefixes.TryGetValue(prefix, out var known) ? known : Vocabularies.ByHabit(prefix), name[(colon + 1)..])
        {
            Attributes = attributes,
            Line = LineAt(start),
            Start = start,
            ContentStart = at,
            ContentEnd = at,
            Closed = empty,
        };
        open[^1].Add(element);
        if (empty) return;
        if (open.Count > IntakeLimits.Depth) throw new InputRefusedException("xml.depth", $"elements stand more than {IntakeLimits.Depth} deep in each other");
        open.Add(element);
    }

    private string TakeName()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '/' or '<' or '=')) at++;
        return text[start..at];
    }

    private void TakeAttribute(List<KeyValuePair<string, string>> attributes)
    {
        var start = at;
        var name = TakeName();
        if (at == start) at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length || text[at] != '=') return;
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var value = at < text.Length && text[at] is '"' or '\'' ? TakeQuoted(text[at]) : TakeBare();
        if (attributes.Count < MostAttributes) attributes.Add(new(name, Decode(value)));
    }

    private string TakeQuoted(char quote)
    {
        var end = text.IndexOf(quote, at + 1);
        var value = text[(at + 1)..(end < 0 ? text.Length : end)];
        at = end < 0 ? text.Length : end + 1;
        return value;
    }

    private string TakeBare()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<')) at++;
        return text[start..at];
    }

    // Starts come in their order: each line end is counted once.
    private int LineAt(int position)
    {
        line += text.AsSpan(counted, position - counted).Count('\n');
        counted = position;
        return line;
    }

    private static string Decode(string written) => written.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(written) : written;
}
