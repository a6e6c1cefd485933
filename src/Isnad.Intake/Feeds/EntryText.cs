using Isnad.Intake.Pages;

namespace Isnad.Intake.Feeds;

/// <summary>The text of an entry, which may be markup or not: feeds don't say so reliably.</summary>
internal static class EntryText
{
    /// <summary>Its paragraphs.</summary>
    /// <exception cref="InputRefusedException">The markup is beyond the limits.</exception>
    public static IReadOnlyList<string> Paragraphs(string written)
    {
        if (written.Contains('<', StringComparison.Ordinal) || written.Contains('&', StringComparison.Ordinal))
            return [.. PageReader.Paragraphs(written).Where(paragraph => !PageWords.Embedded.IsLine(paragraph))];
        return Lines(written);
    }

    /// <summary>The lines of plain text.</summary>
    public static IReadOnlyList<string> Lines(string? plain) => plain is null ? [] : [.. plain.Split('\n').Select(Spaces.Single).OfType<string>()];

    /// <summary>One line, such as a title.</summary>
    public static string? Line(string? written) =>
        written is null || !written.AsSpan().ContainsAny('<', '&') ? written : Spaces.Single(string.Join(' ', PageReader.Paragraphs(written)));
}
