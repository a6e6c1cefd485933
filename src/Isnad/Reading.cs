using Isnad.Text;

namespace Isnad;

/// <summary>What was found in one article. Every span refers to <see cref="Text"/>, in UTF-16 units.</summary>
public sealed record Reading
{
    /// <summary>The article as it came in.</summary>
    public required Article Article { get; init; }

    /// <summary>The text that was read: title, empty line, body, after the text gate.</summary>
    public required string Text { get; init; }

    /// <summary>The article's id, or the first 16 hexadecimal digits of the text's SHA-256.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> as UTF-8, in hexadecimal.</summary>
    public required string TextHash { get; init; }

    /// <summary>ISO 639 code of the language that the text is written in; "und" where no letters tell it.</summary>
    public required string Language { get; init; }

    /// <summary>Who said what, in text order of the contents.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The people, organisations and places that the text names.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Dates, times of day, durations and sets, in text order.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>What the user should know about this reading.</summary>
    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];
}

/// <summary>Something odd about an article that did not stop the reading.</summary>
/// <param name="Code">A stable name, such as <c>text.repaired</c>.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Span">Where, when it has a place.</param>
public sealed record ReadingWarning(string Code, string Message, TextSpan? Span = null);
