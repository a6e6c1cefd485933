using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Isnad.App.Tests;

/// <summary>JSON-LD, read by its reference implementation.</summary>
public sealed class LinkedDataTests
{
    private const string Article = "<urn:isnad:article:n1>";
    private const string First = "<urn:isnad:article:n1#s1>";
    private const string Prov = "<http://www.w3.org/ns/prov#";
    private const string Schema = "<https://schema.org/";

    [Fact]
    public async Task The_chain_is_a_chain_of_quotations_to_its_primary_source()
    {
        var triples = JsonLdTriples.Of(await ExportSample.Written("json-ld", articles: [ExportSample.All[0]]));

        Assert.Superset(
            new HashSet<string>(
            [
                $"{Article} {Type} {Schema}NewsArticle> .",
                $"{Article} {Schema}datePublished> \"2021-07-23\"^^<http://www.w3.org/2001/XMLSchema#date> .",
                $"{Article} {Schema}url> <https://example.org/1> .",
                $"{Article} {Schema}hasPart> {First} .",
                $"{First} {Type} {Schema}Quotation> .",
                $"{First} {Type} {Schema}Claim> .",
                $"<urn:isnad:article:n1#s2> {Type} {Schema}Claim> .",
                $"<urn:isnad:article:n1#s2> {Schema}isPartOf> {First} .",
                $"{First} {Prov}wasAttributedTo> <urn:isnad:outlet:{Uri.EscapeDataString("الميادين")}> .",
                $"{First} {Prov}wasQuotedFrom> <urn:isnad:article:n1#s1.account1> .",
                $"<urn:isnad:article:n1#s1.account1> {Prov}wasAttributedTo> <urn:isnad:article:n1#s1.agent1> .",
                $"<urn:isnad:article:n1#s1.agent1> {Schema}name> \"النهار\" .",
                $"<urn:isnad:article:n1#s1.account1> {Prov}wasQuotedFrom> <urn:isnad:article:n1#s1.account2> .",
                $"<urn:isnad:article:n1#s1.account2> {Prov}wasAttributedTo> <urn:isnad:article:n1#s1.agent2> .",
                $"<urn:isnad:article:n1#s1.agent2> {Schema}name> \"مسؤولين\" .",
                $"{First} {Prov}hadPrimarySource> <urn:isnad:article:n1#s1.account2> .",
            ]),
            triples.ToHashSet());
    }

    /// <summary>The program fails where a key is not in the context; values are counted here.</summary>
    [Fact]
    public async Task No_property_and_no_value_is_lost()
    {
        var document = await ExportSample.Written("json-ld");
        using var json = JsonDocument.Parse(document);

        var triples = JsonLdTriples.Of(document);

        var written = json.RootElement.GetProperty("@graph").EnumerateArray().SelectMany(Literals).ToHashSet(StringComparer.Ordinal);
        var read = triples.Where(triple => triple.Contains(" \"", StringComparison.Ordinal)).Select(Literal).ToHashSet(StringComparer.Ordinal);
        Assert.True(written.Count > 100);
        Assert.Equal(written.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    private static string Type => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    // Names of nodes and types are no literals.
    private static IEnumerable<string> Literals(JsonElement node) => node.EnumerateObject().Where(property => property.Name is not ("id" or "type" or "url" or "actor" or "isPartOf" or "temporal" or "wasAttributedTo" or "wasQuotedFrom" or "hadPrimarySource" or "creator") || property.Value.ValueKind == JsonValueKind.Object)
        .SelectMany(property => Values(property.Value));

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Literals(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.Number => [value.GetDouble().ToString("R", CultureInfo.InvariantCulture)],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        _ => [value.GetString()!],
    };

    private static string Literal(string triple)
    {
        var start = triple.IndexOf(" \"", StringComparison.Ordinal) + 2;
        var end = triple.LastIndexOf('"');
        var text = Unescaped(triple[start..end]);
        return triple[end..].Contains("double", StringComparison.Ordinal) ? double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) : text;
    }

    private static string Unescaped(string text)
    {
        var into = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\') into.Append(text[i]);
            else if (text[++i] == 'u')
            {
                into.Append((char)int.Parse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else into.Append(text[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c });
        }
        return into.ToString();
    }
}
