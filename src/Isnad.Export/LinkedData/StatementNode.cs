using System.Globalization;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>
/// Writes a statement as a node. What the article prints is attributed to the outlet and quoted from what the relay told, that again from the relay before
/// it, and at last from what the speaker said, which is the primary source of them all. A link that is missing is an agent without a name.
/// </summary>
internal sealed class StatementNode(Utf8JsonWriter json, LinkedNodes nodes, ExportedStatement s)
{
    private readonly Statement statement = s.Statement;

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("id", nodes.Part(statement.Id));
        switch (statement.Quote)
        {
            case QuotationType.Direct: nodes.WriteTypes("Quotation", "Entity"); break;
            case QuotationType.Indirect: nodes.WriteTypes("Claim", "Entity"); break;
            default: nodes.WriteTypes("Quotation", "Claim", "Entity"); break;
        }
        json.WriteStartArray("isPartOf");
        json.WriteStringValue(nodes.Article);
        if (statement.Inside is { } outer) json.WriteStringValue(nodes.Part(outer));
        json.WriteEndArray();
        json.WriteString("text", s.Article.Slice(statement.Content));
        WriteLabels();
        WriteSpans();
        if (statement.Time is { } time) json.WriteString("temporal", nodes.Part(time));
        if (s.Reading.Article.Outlet is not null) json.WriteString("wasAttributedTo", nodes.Outlet);
        WriteChain();
        json.WriteEndObject();
    }

    private void WriteLabels()
    {
        json.WriteString("act", ContractNames.Of(statement.Act));
        json.WriteString("quote", ContractNames.Of(statement.Quote));
        json.WriteString("stance", ContractNames.Of(statement.Stance));
        json.WriteString("rule", statement.By);
        json.WriteNumber("confidence", double.IsFinite(statement.Confidence) ? Math.Round(statement.Confidence, 4) : 0);
    }

    private void WriteSpans()
    {
        nodes.WriteSpans("content", statement.Content);
        if (statement.Cue is { } cue)
        {
            json.WriteStartObject("cue");
            nodes.WriteSpan(cue.Span);
            json.WriteString("lemma", cue.Lemma);
            json.WriteEndObject();
        }
        nodes.WriteSpan("source", statement.Source);
        if (statement.Via.Count > 0) nodes.WriteSpans("via", statement.Via.Select(relay => relay.Span));
        nodes.WriteSpan("addressee", statement.Addressee);
        nodes.WriteSpan("occasion", statement.Occasion);
        nodes.WriteSpan("place", statement.Place);
        if (statement.Evidence.Count > 0) nodes.WriteSpans("evidence", statement.Evidence);
    }

    // The links behind the outlet: relays, then the speaker.
    private void WriteChain()
    {
        var links = statement.Chain.Where(link => link.Role != ChainRole.Outlet).ToList();
        if (links.Count == 0 && statement.Speaker is { } alone) links.Add(new ChainLink(ChainRole.Speaker, alone.Name, alone.Named));
        if (links.Count == 0) return;
        if (links[^1].Role == ChainRole.Speaker)
        {
            json.WriteString("hadPrimarySource", Account(links.Count));
            if (links[^1].Name is not null) json.WriteString("creator", Agent(links.Count));
        }
        for (var i = 0; i < links.Count; i++)
        {
            json.WriteStartObject("wasQuotedFrom");
            json.WriteString("id", Account(i + 1));
            nodes.WriteTypes("Account", "Entity");
            WriteAgent(links[i], i + 1);
        }
        for (var i = 0; i < links.Count; i++) json.WriteEndObject();
    }

    private void WriteAgent(ChainLink link, int position)
    {
        json.WriteStartObject("wasAttributedTo");
        json.WriteString("id", Agent(position));
        json.WriteString("type", "Agent");
        nodes.WriteText("name", link.Name);
        json.WriteBoolean("named", link.Named);
        if (link.Role == ChainRole.Speaker && statement.Speaker is { } speaker)
        {
            json.WriteString("kind", ContractNames.Of(speaker.Kind));
            if (s.Actor is { } entity) json.WriteString("actor", entity.Link is { } known ? Iri.Of(known) : nodes.Part(entity.Id));
        }
        json.WriteEndObject();
    }

    private string Account(int position) => nodes.Part(string.Create(CultureInfo.InvariantCulture, $"{statement.Id}.account{position}"));

    private string Agent(int position) => nodes.Part(string.Create(CultureInfo.InvariantCulture, $"{statement.Id}.agent{position}"));
}
