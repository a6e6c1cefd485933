using System.Globalization;

namespace Isnad.Intake;

/// <summary>One thing that came in: an article, or the reason why there is none. Exactly one of the two is set.</summary>
/// <param name="Name">The path as the user gave it or as it was found; "-" for standard input.</param>
/// <param name="Line">The line in it where the article begins, from 1; null where the whole input is one article, or has no lines.</param>
public sealed record ArticleInput(string Name, int? Line)
{
    /// <summary>
    /// Where the article begins in an input of several: in an archive the byte of its record, or of the compressed block that holds it; in a feed or a message the
    /// character (in JSON the byte). Null elsewhere.
    /// </summary>
    public long? Offset { get; init; }

    /// <summary>The article.</summary>
    public Article? Article { get; init; }

    /// <summary>Why there is no article.</summary>
    public InputFailure? Failure { get; init; }

    /// <summary>What had to be mended or left out to get the article.</summary>
    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];

    /// <summary>From where to go on when this one and all before it are done; null where that is not known.</summary>
    public ResumePoint? Resume { get; init; }

    /// <summary>It is an entry of a feed, whose article stands on a page of its own.</summary>
    internal bool IsEntry { get; init; }

    /// <summary>Where it came from, as people write it: <c>file:line</c>, in an archive <c>file@offset</c>.</summary>
    public string Place => Line is { } line ? $"{Name}:{line}" : Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $"{Name}@{offset}") : Name;

    internal static ArticleInput Failed(string name, int? line, string code, string message) => new ArticleInput(name, line).Failed(code, message);

    internal ArticleInput Failed(string code, string message) => this with { Failure = new InputFailure(Name, Line, code, message) { Offset = Offset } };

    internal ArticleInput Refused(InputRefusedException reason) => Failed(reason.Code, reason.Message);
}
