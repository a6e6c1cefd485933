using Isnad.Text;

namespace Isnad.Export;

/// <summary>A reading on its way out.</summary>
/// <param name="Reading">What was found. Only these statements go out.</param>
public sealed record ExportedArticle(Reading Reading)
{
    private CodePointMap? map;

    /// <summary>Under which name a store keeps it, version included; null where it is not kept.</summary>
    public string? StoredAs { get; init; }

    /// <summary>What its input gave cause to say.</summary>
    public IReadOnlyList<ReadingWarning> InputWarnings { get; init; } = [];

    /// <summary>By what rows and files name the article: its name in the store, else the reading's id.</summary>
    public string Key => StoredAs ?? Reading.Id;

    /// <summary>Positions of the text in code points.</summary>
    public CodePointMap Map => map ??= new CodePointMap(Reading.Text);

    /// <summary>A statement's name: with its article's before it where it is stored, so that it can be looked up.</summary>
    public string NameOf(string statement) => StoredAs is null ? statement : $"{StoredAs}.{statement}";

    /// <summary>The words of a span.</summary>
    public string Slice(TextSpan span) => span.Slice(Reading.Text).ToString();

    /// <summary>The words of spans, " … " between them.</summary>
    public string Slice(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(Slice));
}
