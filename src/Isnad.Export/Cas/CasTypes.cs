namespace Isnad.Export;

/// <summary>The types that articles are written in.</summary>
internal static class CasTypes
{
    public static CasType Article { get; } = new("Article", true, [.. Texts("articleId", "outlet", "country", "date", "title", "url", "textHash")]);

    public static CasType Entity { get; } = new("Entity", false, [.. Texts("entityId", "name", "kind", "link")]);

    public static CasType Mention { get; } = new("Mention", true, new("entity", CasRange.Reference, "isnad.Entity"), new("how", CasRange.Text));

    public static CasType Time { get; } = new("TimeExpression", true, [.. Texts("timeId", "kind", "value", "rule")]);

    public static CasType Cue { get; } = new("Cue", true, new CasFeature("lemma", CasRange.Text));

    public static CasType Relay { get; } = new("Relay", true, [.. Texts("name", "kind", "rule")]);

    /// <summary>A span of a statement that has no features of its own.</summary>
    public static CasType Part { get; } = new("Part", true, new CasFeature("role", CasRange.Text));

    public static CasType ChainLink { get; } = new("ChainLink", false, new("role", CasRange.Text), new("name", CasRange.Text), new("named", CasRange.YesNo));

    public static CasType Statement { get; } = new(
        "Statement", true,
        [
            .. Texts("statementId", "speaker", "speakerKind", "act", "quote", "stance", "rule"), new("speakerNamed", CasRange.YesNo), new("confidence", CasRange.Fraction),
            new("actor", CasRange.Reference, "isnad.Entity"), new("cue", CasRange.Reference, "isnad.Cue"), new("time", CasRange.Reference, "isnad.TimeExpression"), new("inside", CasRange.Reference, "isnad.Statement"),
            new("parts", CasRange.References, "isnad.Part"), new("relays", CasRange.References, "isnad.Relay"), new("chain", CasRange.References, "isnad.ChainLink"),
        ]);

    public static IReadOnlyList<CasType> All { get; } = [Article, Entity, Mention, Time, Cue, Relay, Part, ChainLink, Statement];

    private static IEnumerable<CasFeature> Texts(params IEnumerable<string> names) => names.Select(name => new CasFeature(name, CasRange.Text));
}
