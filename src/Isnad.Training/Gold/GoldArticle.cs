using System.Text.Json;
using Isnad.Text;

namespace Isnad.Training.Gold;

/// <summary>An annotated article; spans in UTF-16 units.</summary>
internal sealed class GoldArticle
{
    public required string Id { get; init; }

    public required Article Article { get; init; }

    public required List<GoldStatement> Statements { get; init; }

    /// <summary>Type and distinct mention strings of each named entity.</summary>
    public required List<(EntityType Type, string Name, List<string> Mentions)> Entities { get; init; }

    public static List<GoldArticle> ReadAll(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    private static GoldArticle Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        return Read(root, text, s => s.GetProperty("speaker").GetString() ?? "", [.. root.GetProperty("entities").EnumerateArray().Select(e => (
            TypeOf(e), e.GetProperty("name").GetString()!, e.GetProperty("mentions").EnumerateArray().Select(m => m.GetString()!).ToList()))]);
    }

    /// <summary>An article of a record of spans, whose text is <paramref name="text"/>: speakers and mentions are spans, too.</summary>
    public static GoldArticle OfSpans(JsonElement root, string text)
    {
        var offsets = Offsets(text);
        string Slice(JsonElement e) => text[offsets[e[0].GetInt32()]..offsets[e[1].GetInt32()]];
        return Read(root, text, s => s.GetProperty("speaker") is { ValueKind: JsonValueKind.Array } e ? Slice(e) : "", [.. root.GetProperty("entities").EnumerateArray().Select(e => (
            TypeOf(e), WithoutParticles(Slice(e.GetProperty("span"))), new List<string> { WithoutParticles(Slice(e.GetProperty("span"))) }))]);
    }

    private static GoldArticle Read(JsonElement root, string text, Func<JsonElement, string> speaker, List<(EntityType Type, string Name, List<string> Mentions)> entities)
    {
        var offsets = Offsets(text);
        TextSpan Span(JsonElement e) => TextSpan.FromBounds(offsets[e[0].GetInt32()], offsets[e[1].GetInt32()]);
        TextSpan? Maybe(JsonElement s, string name) => s.GetProperty(name) is { ValueKind: JsonValueKind.Array } e ? Span(e) : null;
        return new GoldArticle
        {
            Id = root.GetProperty("id").GetString()!,
            Article = new Article(text)
            {
                Id = root.GetProperty("id").GetString(),
                Outlet = root.GetProperty("outlet").GetString(),
                Country = root.TryGetProperty("country", out var country) ? country.GetString() : null,
                Date = DateOnly.TryParse(root.GetProperty("date").GetString(), System.Globalization.CultureInfo.InvariantCulture, out var d) ? d : null,
            },
            Statements = [.. root.GetProperty("statements").EnumerateArray().Select(s => new GoldStatement
            {
                Content = [.. s.GetProperty("content").EnumerateArray().Select(Span)],
                Cue = Maybe(s, "cue"),
                Source = Maybe(s, "source"),
                Speaker = speaker(s),
                Kind = Enum.Parse<SpeakerKind>(s.GetProperty("kind").GetString()!, ignoreCase: true),
                Via = [.. s.GetProperty("via").EnumerateArray().Select(Span)],
                Addressee = Maybe(s, "addressee"),
                Quote = Enum.Parse<QuotationType>(s.GetProperty("quote").GetString()!, ignoreCase: true),
                Act = Enum.Parse<SpeechAct>(s.GetProperty("act").GetString()!, ignoreCase: true),
                Inside = s.GetProperty("inside") is { ValueKind: JsonValueKind.Number } n ? n.GetInt32() - 1 : null,
            })],
            Entities = entities,
        };
    }

    /// <summary>«وكندا» names «كندا»: spans of words have the particles that are written onto the first.</summary>
    public static string WithoutParticles(string name)
    {
        var word = Folding.Default.Normalize(name);
        var end = word.Folded.IndexOf(' ');
        return name[word.OriginOf(Training.Statements.Steps.Words.ProcliticLength(end < 0 ? word.Folded : word.Folded[..end]))..];
    }

    private static EntityType TypeOf(JsonElement entity) => Enum.Parse<EntityType>(entity.GetProperty("type").GetString()!, ignoreCase: true);

    // Code point number -> UTF-16 index.
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) offsets.Add(i);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}

/// <summary>An annotated statement.</summary>
internal sealed class GoldStatement
{
    public required List<TextSpan> Content { get; init; }
    public required TextSpan? Cue { get; init; }
    public required TextSpan? Source { get; init; }
    public required string Speaker { get; init; }
    public required SpeakerKind Kind { get; init; }
    public required List<TextSpan> Via { get; init; }
    public required TextSpan? Addressee { get; init; }
    public required QuotationType Quote { get; init; }
    public required SpeechAct Act { get; init; }
    public required int? Inside { get; init; }
}
