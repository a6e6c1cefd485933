using System.Globalization;
using System.Text.Json;

namespace Isnad.Intake.Actors;

/// <summary>The fields of one actor as a file gives them. What can't be is a <see cref="FormatException"/> that says what is expected.</summary>
internal sealed class ActorFields
{
    private const int LongestName = 200;
    private static readonly string[] Known = ["id", "kind", "name", "sort", "aliases", "latin", "country", "offices", "wikidata"];
    private static readonly string[] Required = ["id", "kind", "name"];

    private readonly Dictionary<string, string[]> values = new(StringComparer.Ordinal);

    /// <summary>The names of the columns.</summary>
    public static string[] Columns(string line)
    {
        var columns = line.Split('\t');
        foreach (var column in columns) CheckName(column);
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Length) throw new FormatException("a column is named twice");
        if (Required.FirstOrDefault(column => !columns.Contains(column, StringComparer.Ordinal)) is { } missing) throw new FormatException($"there is no column '{missing}'; the first line names the columns, tab-separated: {string.Join(", ", Known)}");
        return columns;
    }

    public static ActorFields OfCells(string[] columns, string[] cells)
    {
        if (cells.Length != columns.Length) throw new FormatException($"{cells.Length} cells where {columns.Length} columns are named");
        var fields = new ActorFields();
        foreach (var (column, cell) in columns.Zip(cells)) fields.values[column] = column is "aliases" or "offices" ? cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : cell.Length == 0 ? [] : [cell.Trim()];
        return fields;
    }

    public static ActorFields OfJson(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("a line must be one JSON object");
            var fields = new ActorFields();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                CheckName(property.Name);
                fields.values[property.Name] = [.. Strings(property)];
            }
            return fields;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"no JSON object: {e.Message}", e);
        }
    }

    public Actor ToActor()
    {
        var kind = Need("kind");
        if (!Enum.TryParse<ActorKind>(kind, ignoreCase: true, out var parsed) || kind.Any(char.IsAsciiDigit)) throw new FormatException($"'{kind}' is no kind; it is one of {string.Join(", ", Enum.GetNames<ActorKind>().Select(name => name.ToLowerInvariant()))}");
        return new Actor(Id(), Name(Need("name")), parsed)
        {
            Sort = Sort(parsed),
            Aliases = [.. List("aliases").Select(Name)],
            Latin = One("latin"),
            Country = Country(),
            Offices = [.. List("offices").Select(OfficeOf)],
            Wikidata = Wikidata(),
        };
    }

    private static void CheckName(string name)
    {
        if (!Known.Contains(name, StringComparer.Ordinal)) throw new FormatException($"there is no field '{name}'; the fields are {string.Join(", ", Known)}");
    }

    private static IEnumerable<string> Strings(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String when property.Value.GetString() is { Length: > 0 } text => [text.Trim()],
        JsonValueKind.String => [],
        JsonValueKind.Array when property.Name is "aliases" or "offices" => property.Value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()!.Trim() : throw new FormatException($"\"{property.Name}\" holds something that is no string")),
        _ => throw new FormatException($"\"{property.Name}\" is no {(property.Name is "aliases" or "offices" ? "list of strings" : "string")}"),
    };

    private string[] List(string field) => values.GetValueOrDefault(field, []);

    private string? One(string field) => List(field) is [{ Length: > 0 } value, ..] ? value : null;

    private string Need(string field) => One(field) ?? throw new FormatException($"'{field}' is missing");

    private string Id()
    {
        var id = Need("id");
        return id.Length <= LongestName && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? id : throw new FormatException($"'{id}' is no id: it has no spaces and at most {LongestName} characters");
    }

    private static string Name(string name)
    {
        if (name.Length > LongestName) throw new FormatException($"a name has at most {LongestName} characters");
        return name.Any(char.IsLetterOrDigit) && !name.Any(char.IsControl) ? name : throw new FormatException($"'{name}' is no name: there is no letter in it, or a control character");
    }

    private string Sort(ActorKind kind)
    {
        var sort = One("sort") ?? (kind == ActorKind.Place ? "city" : "");
        return sort.Length == 0 || Actor.Sorts.Contains(sort, StringComparer.Ordinal) ? sort : throw new FormatException($"'{sort}' is no sort; the sorts are {string.Join(", ", Actor.Sorts)}");
    }

    private string? Country()
    {
        if (One("country") is not { } country) return null;
        return country.Length == 2 && country.All(char.IsAsciiLetterUpper) ? country : throw new FormatException($"'{country}' is no country: it wants two capital letters, as LB");
    }

    private string? Wikidata()
    {
        if (One("wikidata") is not { } item) return null;
        return item.Length > 1 && item[0] == 'Q' && item.Skip(1).All(char.IsAsciiDigit) ? item : throw new FormatException($"'{item}' is no Wikidata item: it wants the form Q822");
    }

    // «وزير المالية@2019..2022», «رئيس الحزب@2020..», «رئيس الحزب»
    private static Office OfficeOf(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return new Office(Name(text), null, null);
        var years = text[(at + 1)..].Split("..");
        if (at == 0 || years.Length != 2 || !Year(years[0], out var from) || !Year(years[1], out var to) || from > to) throw new FormatException($"'{text}' is no office: it wants the form title@2019..2022, where a year may be left out");
        return new Office(Name(text[..at]), from, to);
    }

    private static bool Year(string text, out int? year)
    {
        year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && text.Length == 4 ? number : null;
        return text.Length == 0 || year is not null;
    }
}
