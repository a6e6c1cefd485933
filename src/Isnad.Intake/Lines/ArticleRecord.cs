using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Isnad.Intake.Lines;

/// <summary>The fields of one JSON lines record that matter here; all others are passed over.</summary>
internal sealed class ArticleRecord
{
    private readonly List<ReadingWarning> warnings = [];

    private ArticleRecord()
    {
    }

    public string? Text { get; private set; }

    public string? Id { get; private set; }

    public string? Outlet { get; private set; }

    public string? Country { get; private set; }

    public string? Date { get; private set; }

    public string? Title { get; private set; }

    public string? Url { get; private set; }

    public string? Byline { get; private set; }

    public string? Credit { get; private set; }

    /// <summary>The input that a record of a <c>--failed</c> file points to.</summary>
    public string? Input { get; private set; }

    /// <summary>The line in <see cref="Input"/>.</summary>
    public int? Line { get; private set; }

    /// <summary>The byte in <see cref="Input"/>.</summary>
    public long? Offset { get; private set; }

    public IReadOnlyList<ReadingWarning> Warnings => warnings;

    /// <summary>Parses one line of valid UTF-8.</summary>
    /// <exception cref="JsonException">The line is no JSON object, or a field that matters has the wrong type.</exception>
    public static ArticleRecord Parse(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("a line must be one JSON object");
        var record = new ArticleRecord();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonString.Read(ref reader);
            reader.Read();
            if (!record.Take(name, ref reader)) reader.Skip();
        }
        if (reader.Read()) throw new JsonException("something stands after the object");
        return record;
    }

    /// <summary>The record as an article.</summary>
    public Article ToArticle() => new(Text ?? "")
    {
        Id = Id,
        Outlet = Outlet,
        Country = Country,
        Date = ParseDate(),
        Title = Title,
        Url = Url,
        Byline = Byline,
        Credit = Credit,
    };

    private bool Take(string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "text": Text = String(name, ref reader) ?? throw new JsonException("\"text\" is null"); return true;
            case "id": Id = String(name, ref reader); return true;
            case "outlet": Outlet = String(name, ref reader); return true;
            case "country": Country = String(name, ref reader); return true;
            case "date": Date = String(name, ref reader); return true;
            case "title": Title = String(name, ref reader); return true;
            case "url": Url = String(name, ref reader); return true;
            case "byline": Byline = Lenient(ref reader); return Byline is not null;
            case "credit": Credit = Lenient(ref reader); return Credit is not null;
            case "input": Input = Lenient(ref reader); return Input is not null;
            case "line": Line = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var line) ? line : null; return Line is not null;
            case "offset": Offset = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var offset) ? offset : null; return Offset is not null;
            default: return false;
        }
    }

    // Of fields that other programs use for something else what is no string is passed over.
    private static string? Lenient(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? JsonString.Read(ref reader) : null;

    private static string? String(string name, ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Empty(name, JsonString.Read(ref reader)),
        JsonTokenType.Null => null,
        JsonTokenType.Number when name != "text" => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException($"\"{name}\" is no string"),
    };

    private static string? Empty(string name, string value) => value.Length == 0 && name != "text" ? null : value;

    private DateOnly? ParseDate()
    {
        if (Date is null) return null;
        var day = Date.Length > 10 && Date[10] is ('T' or ' ') ? Date[..10] : Date;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        warnings.Add(new ReadingWarning("input.date", $"The date '{Date}' is not of the form 2021-07-23 and was left out."));
        return null;
    }
}
