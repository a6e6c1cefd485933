using System.Text.Json;

namespace Isnad.Export;

/// <summary>Writes an article as a node with its statements and whom it names in it.</summary>
internal sealed class ArticleNode(Utf8JsonWriter json, ExportedArticle exported)
{
    private readonly LinkedNodes nodes = new(json, exported);

    public void Write()
    {
        var (reading, article) = (exported.Reading, exported.Reading.Article);
        json.WriteStartObject();
        json.WriteString("id", nodes.Article);
        nodes.WriteTypes("NewsArticle", "Entity");
        json.WriteString("identifier", reading.Id);
        nodes.WriteText("headline", article.Title);
        if (article.Url is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute)) json.WriteString("url", url);
        else nodes.WriteText("isnad:url", article.Url);
        if (article.Date is { } day) json.WriteString("datePublished", IsoDays.Of(day));
        json.WriteString("inLanguage", reading.Language);
        nodes.WriteText("author", article.Byline);
        nodes.WriteText("creditText", article.Credit);
        nodes.WriteText("countryOfOrigin", article.Country);
        json.WriteString("sha256", reading.TextHash);
        json.WriteString("articleBody", reading.Text);
        if (article.Outlet is { } outlet) WriteOutlet(outlet);
        WriteList("mentions", reading.Entities, WriteEntity);
        WriteList("hasTime", reading.Times, WriteTime);
        WriteList("hasPart", [.. ExportedStatement.Of(exported)], statement => new StatementNode(json, nodes, statement).Write());
        json.WriteEndObject();
    }

    private void WriteOutlet(string outlet)
    {
        json.WriteStartObject("publisher");
        json.WriteString("id", nodes.Outlet);
        nodes.WriteTypes("NewsMediaOrganization", "Agent");
        json.WriteString("name", outlet);
        json.WriteEndObject();
    }

    private void WriteEntity(Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", nodes.Part(entity.Id));
        json.WriteString("type", entity.Type switch { EntityType.Per => "Person", EntityType.Org => "Organization", _ => "Place" });
        json.WriteString("name", entity.Name);
        if (entity.Link is { } link) json.WriteString("actor", Iri.Of(link));
        nodes.WriteSpans("mentioned", entity.Mentions.Concat(entity.Corefs.Select(coref => coref.Span)));
        json.WriteEndObject();
    }

    private void WriteTime(TimeExpression time)
    {
        json.WriteStartObject();
        json.WriteString("id", nodes.Part(time.Id));
        json.WriteString("type", "Time");
        json.WriteString("kind", ContractNames.Of(time.Type));
        nodes.WriteText("value", time.Value);
        nodes.WriteSpans("mentioned", [time.Span]);
        json.WriteEndObject();
    }

    private void WriteList<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
