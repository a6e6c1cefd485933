using System.Text;

namespace Isnad.Store.Sqlite;

/// <summary>
/// What the index is asked for a query: an expression for FTS5 and a range of statements' numbers, which together hold for every statement that answers it, and
/// for some that do not: order and nearness of words, the letters of exact: and days within months are left to <see cref="QueryMatcher"/>.
/// </summary>
/// <param name="Match">The expression; null for every statement of the range.</param>
/// <param name="Sure">An expression that, in the range, holds only for statements that do answer, though maybe not for all of them; null for none.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal readonly record struct QuerySql(string? Match, string? Sure, long First, long Last)
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
        if (!QueryMatcher.WantsRejected(root)) rest.Add(new Not(QueryMatcher.Rejected));
        var (may, sure) = All(rest);
        return new QuerySql(may, sure, first, last);
    }

    // All parts that must hold, those inside other such groups among them.
    private static IEnumerable<QueryNode> Together(QueryNode node) => node is AllOf all ? all.Parts.SelectMany(Together) : [node];

    private static Bounds Part(QueryNode node) => node switch
    {
        AllOf all => All(all.Parts),
        AnyOf any => Any(any.Parts),
        WordsNode words => Words(words),
        FactNode fact => new Bounds($"(facts : \"{IndexText.Safe(fact.Fact)}\")", IndexText.IsPlain(fact.Fact)),
        DaysNode days => new Bounds($"(facts : {Joined(MonthTerms.Of(days).Select(term => $"\"{term.Term}\"{(term.IsBeginning ? "*" : "")}"), "OR")})", false),
        _ => default,
    };

    // What an excluded part is sure to be is left out; what it may be is not sure to answer.
    private static Bounds All(IReadOnlyList<QueryNode> parts)
    {
        var wanted = parts.Where(part => part is not Not).Select(Part).ToList();
        var excluded = parts.OfType<Not>().Select(not => Part(not.Part)).ToList();
        var may = Without(wanted.Select(part => part.May).OfType<string>(), excluded.Select(part => part.Sure).OfType<string>());
        var isSure = wanted.TrueForAll(part => part.Sure is not null) && excluded.TrueForAll(part => part.May is not null);
        return new Bounds(may, isSure ? Without(wanted.Select(part => part.Sure!), excluded.Select(part => part.May!)) : null);
    }

    private static string? Without(IEnumerable<string> wanted, IEnumerable<string> excluded)
    {
        var (all, none) = (wanted.ToList(), excluded.ToList());
        return all.Count == 0 ? null : none.Count == 0 ? Joined(all, "AND") : $"({Joined(all, "AND")} NOT {Joined(none, "OR")})";
    }

    // Beside OR, a part that says nothing lets everything through.
    private static Bounds Any(IReadOnlyList<QueryNode> parts)
    {
        var said = parts.Select(Part).ToList();
        var sure = said.Select(part => part.Sure).OfType<string>().ToList();
        return new Bounds(said.Exists(part => part.May is null) ? null : Joined(said.Select(part => part.May), "OR"), sure.Count == 0 ? null : Joined(sure, "OR"));
    }

    // The index knows of single words in which forms and fields they stand, and nothing of their order and letters.
    private static Bounds Words(WordsNode node) => new(
        Joined(node.Words.Select((_, i) => Word(node, i)), "AND"),
        node is { Words: [var word], Exact: false } && (node.Prefix ? IndexText.IsPlain(word.Folded) : word.Wanted.All(IndexText.IsPlain)));

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

    /// <summary>What of the index a part of a query lies between.</summary>
    /// <param name="May">Holds where the part does, and maybe elsewhere; null for everywhere.</param>
    /// <param name="Sure">Holds only where the part does; null for nowhere.</param>
    private readonly record struct Bounds(string? May, string? Sure)
    {
        public Bounds(string may, bool isSure)
            : this(may, isSure ? may : null)
        {
        }
    }
}
