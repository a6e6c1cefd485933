using Isnad.Text;

namespace Isnad.Store;

/// <summary>
/// A stretch of a text such that it is found again when the text has changed: by its own letters, those around it, and its place in the text that it was taken
/// from. What could be meant by two places is not found: there is no guess.
/// </summary>
/// <param name="Exact">The letters.</param>
/// <param name="Prefix">At most <see cref="Context"/> UTF-16 units before.</param>
/// <param name="Suffix">At most <see cref="Context"/> UTF-16 units behind.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="TextHash">SHA-256 of the whole text: in that very text the place counts.</param>
public sealed record TextAnchor(string Exact, string Prefix, string Suffix, int Start, string TextHash)
{
    /// <summary>So many UTF-16 units around a stretch are kept.</summary>
    public const int Context = 32;

    // A stretch shorter than its context must have so much of it about it.
    private const int Agreeing = Context / 2;

    // So much more of it must the right one of several places have.
    private const int Margin = Context / 4;
    private const int Nothing = int.MinValue / 4;

    /// <summary>The anchor of a span of a reading's text.</summary>
    /// <exception cref="ArgumentException">The span is empty, lies outside the text or cuts a character in two.</exception>
    public static TextAnchor Of(Reading reading, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = reading.Text;
        if (span.Start < 0 || span.Length <= 0 || span.Start > text.Length - span.Length) throw new ArgumentException($"a stretch from {span.Start} to {span.End} is empty or lies outside the text");
        if (Cuts(text, span.Start) || Cuts(text, span.End)) throw new ArgumentException("a stretch begins or ends inside a character");
        var before = Math.Max(0, span.Start - Context);
        var behind = Math.Min(text.Length, span.End + Context);
        if (Cuts(text, before)) before++;
        if (Cuts(text, behind)) behind--;
        return new TextAnchor(span.Slice(text).ToString(), text[before..span.Start], text[span.End..behind], span.Start, reading.TextHash);
    }

    /// <summary>All places where those letters stand in the text of a reading, also such as overlap.</summary>
    public static IReadOnlyList<TextSpan> PlacesOf(Reading reading, string exact)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(exact);
        var found = new List<TextSpan>();
        for (var at = exact.Length == 0 ? -1 : reading.Text.IndexOf(exact, StringComparison.Ordinal); at >= 0; at = reading.Text.IndexOf(exact, at + 1, StringComparison.Ordinal)) found.Add(new TextSpan(at, exact.Length));
        return found;
    }

    /// <summary>Where it stands in the text of <paramref name="reading"/>; null where it does not, or where two places are as good as each other.</summary>
    public TextSpan? Locate(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = reading.Text;
        if (reading.TextHash == TextHash && text.AsSpan(Math.Min(Start, text.Length)).StartsWith(Exact)) return new TextSpan(Start, Exact.Length);
        var needed = Exact.Length >= Context ? 0 : Math.Min(Agreeing, Prefix.Length + Suffix.Length);
        var (best, agreement, next) = (0, Nothing, Nothing);
        for (var at = Find(text, 0); at >= 0; at = Find(text, at + 1))
        {
            var found = AgreementAt(text, at);
            next = Math.Max(next, Math.Min(found, agreement));
            if (found > agreement) (best, agreement) = (at, found);
        }
        return agreement < needed || agreement - next < Margin ? null : new TextSpan(best, Exact.Length);
    }

    private int Find(string text, int from) => Exact.Length == 0 || from > text.Length ? -1 : text.IndexOf(Exact, from, StringComparison.Ordinal);

    // How many letters on both sides are the same.
    private int AgreementAt(string text, int at)
    {
        var before = 0;
        while (before < Prefix.Length && before < at && text[at - 1 - before] == Prefix[^(before + 1)]) before++;
        return before + text.AsSpan(at + Exact.Length).CommonPrefixLength(Suffix);
    }

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
