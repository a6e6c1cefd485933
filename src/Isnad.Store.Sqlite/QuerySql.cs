using System.Text;

namespace Isnad.Store.Sqlite;

/// <summary>
/// What the index is asked for a query: an expression for FTS5 and a range of statements' numbers, which together hold for every statement that answers it, and
/// for some that do not: order and nearness of words, the letters of exact:, exclusions and days within months are left to <see cref="QueryMatcher"/>.
/// </summary>
/// <param name="Match">The expression; null for every statement of the range.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal readonly record struct QuerySql(string? Match, long First, long Last)
{
    public static QuerySql Of(QueryNode root)
    {
        var rest = new List<QueryNode>();
        var (first, last) = (0L, long.MaxValue);
        foreach (var part in Together(root))
        {
            if (part is DaysNode { Kind: DayKind.Published } days)
            {
                var range = StatementOrder.Days(days.First, days.Last);
                (first, last) = (Math.Max(first, range.First), Math.Min(last, range.Last));
            }
            else
            {
                rest.Add(part);
            }
        }
        return new QuerySql(All(rest), first, last);
    }

    // All parts that must hold, those inside other such groups among them.
    private static IEnumerable<QueryNode> Together(QueryNode node) => node is AllOf all ? all.Parts.SelectMany(Together) : [node];

    // Null where a part says nothing.
    private static string? Part(QueryNode node) => node switch
    {
        AllOf all => All(all.Parts),
        AnyOf any => Any(any.Parts),
        WordsNode words => Joined(words.Words.Select((_, i) => Word(words, i)), "AND"),
        FactNode fact => $"(facts : \"{IndexText.Safe(fact.Fact)}\")",
        DaysNode days => $"(facts : {Joined(MonthTerms.Of(days).Select(term => $"\"{term.Term}\"{(term.IsBeginning ? "*" : "")}"), "OR")})",
        _ => null,
    };

    private static string? All(IReadOnlyList<QueryNode> parts)
    {
        var said = parts.Select(Part).OfType<string>().ToList();
        return said.Count == 0 ? null : Joined(said, "AND");
    }

    // Beside OR, a part that says nothing lets everything through.
    private static string? Any(IReadOnlyList<QueryNode> parts)
    {
        var said = parts.Select(Part).ToList();
        return said.Contains(null) ? null : Joined(said, "OR");
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

    private static string Joined(IEnumerable<string?> parts, string with)
    {
        var text = new StringBuilder("(");
        text.AppendJoin($" {with} ", parts);
        return text.Append(')').ToString();
    }
}
