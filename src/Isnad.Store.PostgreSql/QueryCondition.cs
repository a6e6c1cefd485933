using System.Globalization;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// Turns a query into a condition on <c>statements s</c> that holds for every statement which answers it, and for some that do not: order and nearness of
/// words, the letters of exact: and exclusions are left to <see cref="QueryMatcher"/>.
/// </summary>
internal sealed class QueryCondition
{
    private QueryCondition()
    {
    }

    /// <summary>The condition, with parameters $1, $2, …</summary>
    public string Sql { get; private set; } = "";

    public List<object> Values { get; } = [];

    public static QueryCondition Of(QueryNode root)
    {
        var condition = new QueryCondition();
        condition.Sql = condition.Whole(condition.Part(root));
        return condition;
    }

    public string Parameter(object value)
    {
        Values.Add(value is string text ? StoreGate.Pass(text) : value);
        return string.Create(CultureInfo.InvariantCulture, $"${Values.Count}");
    }

    // A part is either for the index alone, or SQL, or says nothing.
    private ConditionPart Part(QueryNode node) => node switch
    {
        AllOf all => Join(all.Parts, " & ", " AND "),
        AnyOf any => Join(any.Parts, " | ", " OR "),
        WordsNode words => new ConditionPart(Joined(words.Words.Select((_, i) => Word(words, i)), " & "), null),
        FactNode fact => new ConditionPart(Lexemes.WantedFact(fact.Fact), null),
        DaysNode days => new ConditionPart(null, Days(days)),
        _ => default,
    };

    private ConditionPart Join(IReadOnlyList<QueryNode> nodes, string inIndex, string inSql)
    {
        var parts = nodes.Select(Part).ToList();
        // Beside OR, a part that says nothing lets everything through.
        if (inSql == " OR " && parts.Exists(part => part.SaysNothing)) return default;
        parts.RemoveAll(part => part.SaysNothing);
        if (parts.Count == 0) return default;
        var index = parts.Where(part => part.Lexemes is not null).Select(part => part.Lexemes!).ToList();
        var sql = parts.Where(part => part.Lexemes is null).Select(part => part.Sql!).ToList();
        if (sql.Count == 0) return new ConditionPart(Joined(index, inIndex), null);
        if (index.Count > 0) sql.Insert(0, InIndex(Joined(index, inIndex)));
        return new ConditionPart(null, Joined(sql, inSql));
    }

    private string Whole(ConditionPart part) => part.Lexemes is { } lexemes ? InIndex(lexemes) : part.Sql ?? "true";

    private string InIndex(string lexemes) => $"s.words @@ {Parameter($"{lexemes} | '{Lexemes.Everything}'")}::tsquery";

    private string Days(DaysNode days)
    {
        var (from, to) = days.Kind == DayKind.Published ? ("s.day", "s.day") : ("s.said_first", "s.said_last");
        return $"({from} <> '' AND {from} <= {Parameter(IsoDay.Of(days.Last))} AND {to} >= {Parameter(IsoDay.Of(days.First))})";
    }

    private static string Word(WordsNode node, int at)
    {
        var word = node.Words[at];
        var prefix = node.Prefix && at == node.Words.Count - 1;
        var forms = prefix ? [word.Folded] : word.Wanted;
        return Joined(QueryMatcher.FieldsOf(node.Field).SelectMany(field => forms.Select(form => Lexemes.Wanted(field, form, prefix))), " | ");
    }

    private static string Joined(IEnumerable<string> parts, string with) => $"({string.Join(with, parts)})";

    private readonly record struct ConditionPart(string? Lexemes, string? Sql)
    {
        public bool SaysNothing => Lexemes is null && Sql is null;
    }
}
