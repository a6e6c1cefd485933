using System.Globalization;
using System.Text;

namespace Isnad.Store.Sqlite;

/// <summary>
/// Turns a query into a condition on <c>statements s</c> that holds for every statement which answers it, and for some that do not: order and nearness of
/// words, the letters of exact: and exclusions are left to <see cref="QueryMatcher"/>.
/// </summary>
internal sealed class QuerySql
{
    private QuerySql()
    {
    }

    /// <summary>The condition, with parameters ?1, ?2, …</summary>
    public string Condition { get; private set; } = "";

    public List<object> Values { get; } = [];

    public static QuerySql Of(QueryNode root)
    {
        var sql = new QuerySql();
        sql.Condition = sql.Sql(sql.Part(root));
        return sql;
    }

    public string Parameter(object value)
    {
        Values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{Values.Count}");
    }

    // A part is either for the index alone, or SQL, or says nothing.
    private QueryPart Part(QueryNode node) => node switch
    {
        AllOf all => Join(all.Parts, "AND"),
        AnyOf any => Join(any.Parts, "OR"),
        WordsNode words => new QueryPart(string.Join(" AND ", words.Words.Select((_, i) => Word(words, i))), null),
        FactNode fact => new QueryPart($"(facts : \"{IndexText.Safe(fact.Fact)}\")", null),
        DaysNode days => new QueryPart(null, Days(days)),
        _ => default,
    };

    private QueryPart Join(IReadOnlyList<QueryNode> nodes, string with)
    {
        var parts = nodes.Select(Part).ToList();
        // Beside OR, a part that says nothing lets everything through.
        if (with == "OR" && parts.Exists(part => part.SaysNothing)) return default;
        parts.RemoveAll(part => part.SaysNothing);
        if (parts.Count == 0) return default;
        if (parts.TrueForAll(part => part.Match is not null)) return new QueryPart(Joined(parts.Select(part => part.Match!), with), null);
        var index = parts.Where(part => part.Match is not null).Select(part => part.Match!).ToList();
        var sql = parts.Where(part => part.Match is null).Select(part => part.Sql!).ToList();
        if (index.Count > 0) sql.Insert(0, InIndex(Joined(index, with)));
        return new QueryPart(null, Joined(sql, with));
    }

    private string Sql(QueryPart part) => part.Match is { } match ? InIndex(match) : part.Sql ?? "1";

    private string InIndex(string match) => $"s.id IN (SELECT rowid FROM words WHERE words MATCH {Parameter(match)})";

    private string Days(DaysNode days)
    {
        var (from, to) = days.Kind == DayKind.Published ? ("s.day", "s.day") : ("s.said_first", "s.said_last");
        return $"({from} <> '' AND {from} <= {Parameter(IsoDay.Of(days.Last))} AND {to} >= {Parameter(IsoDay.Of(days.First))})";
    }

    private static string Word(WordsNode node, int at)
    {
        var word = node.Words[at];
        var columns = string.Join(' ', QueryMatcher.FieldsOf(node.Field).Select(field => field.ToString().ToLowerInvariant()));
        var forms = node.Prefix && at == node.Words.Count - 1
            ? $"\"{IndexText.Safe(word.Folded)}\"*"
            : string.Join(" OR ", word.Wanted.Select(form => $"\"{IndexText.Safe(form)}\""));
        return $"({{{columns}}} : ({forms}))";
    }

    private static string Joined(IEnumerable<string> parts, string with)
    {
        var text = new StringBuilder("(");
        text.AppendJoin($" {with} ", parts);
        return text.Append(')').ToString();
    }
}

internal readonly record struct QueryPart(string? Match, string? Sql)
{
    public bool SaysNothing => Match is null && Sql is null;
}
