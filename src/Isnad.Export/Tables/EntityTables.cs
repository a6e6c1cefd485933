using Isnad.Text;

namespace Isnad.Export;

/// <summary>The tables of whom and what a text names: entities, where they stand, and what they are.</summary>
internal static class EntityTables
{
    public static ExportTable Entities() => new ExportTable<EntityRow>(
        "entities",
        EntityRow.Of,
        ExportColumn<EntityRow>.OfText("article", row => row.Article.Key, required: true),
        ExportColumn<EntityRow>.OfText("entity", row => row.Entity.Id, required: true),
        ExportColumn<EntityRow>.OfText("name", row => row.Entity.Name, required: true),
        ExportColumn<EntityRow>.OfText("type", row => ContractNames.Of(row.Entity.Type), required: true),
        ExportColumn<EntityRow>.OfText("link", row => row.Entity.Link),
        ExportColumn<EntityRow>.OfText("candidates", row => row.Entity.Candidates.Count == 0 ? null : string.Join(' ', row.Entity.Candidates.Select(candidate => candidate.Id))));

    /// <summary>By name or by other words.</summary>
    public static ExportTable Mentions() => new ExportTable<MentionRow>(
        "mentions",
        article => EntityRow.Of(article).SelectMany(Mentions),
        ExportColumn<MentionRow>.OfText("article", row => row.In.Article.Key, required: true),
        ExportColumn<MentionRow>.OfText("entity", row => row.In.Entity.Id, required: true),
        ExportColumn<MentionRow>.OfText("how", row => row.How, required: true),
        ExportColumn<MentionRow>.OfWhole("start", row => row.In.Article.Map.ToCodePoint(row.Span.Start), required: true),
        ExportColumn<MentionRow>.OfWhole("end", row => row.In.Article.Map.ToCodePoint(row.Span.End), required: true),
        ExportColumn<MentionRow>.OfText("text", row => row.In.Article.Slice(row.Span), required: true));

    public static ExportTable Roles() => new ExportTable<RoleRow>(
        "roles",
        article => EntityRow.Of(article).SelectMany(row => row.Entity.Roles, (row, role) => new RoleRow(row, role)),
        ExportColumn<RoleRow>.OfText("article", row => row.In.Article.Key, required: true),
        ExportColumn<RoleRow>.OfText("entity", row => row.In.Entity.Id, required: true),
        ExportColumn<RoleRow>.OfText("title", row => row.Role.Title, required: true),
        ExportColumn<RoleRow>.OfText("organization", row => row.Role.Organization),
        ExportColumn<RoleRow>.OfText("organization_entity", row => row.Role.Entity),
        ExportColumn<RoleRow>.OfWhole("start", row => row.In.Article.Map.ToCodePoint(row.Role.Span.Start), required: true),
        ExportColumn<RoleRow>.OfWhole("end", row => row.In.Article.Map.ToCodePoint(row.Role.Span.End), required: true),
        ExportColumn<RoleRow>.OfText("text", row => row.In.Article.Slice(row.Role.Span), required: true));

    private static IEnumerable<MentionRow> Mentions(EntityRow row) =>
        row.Entity.Mentions.Select(span => new MentionRow(row, "name", span)).Concat(row.Entity.Corefs.Select(coref => new MentionRow(row, ContractNames.Of(coref.How), coref.Span)));
}

internal sealed record EntityRow(ExportedArticle Article, Entity Entity)
{
    public static IEnumerable<EntityRow> Of(ExportedArticle article) => article.Reading.Entities.Select(entity => new EntityRow(article, entity));
}

internal sealed record MentionRow(EntityRow In, string How, TextSpan Span);

internal sealed record RoleRow(EntityRow In, EntityRole Role);
