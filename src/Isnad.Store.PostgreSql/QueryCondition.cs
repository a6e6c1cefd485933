namespace Isnad.Store.PostgreSql;

/// <summary>
/// What the index is asked for a query: a tsquery and a range of days, which together hold for every statement that answers it, and for some that do not: order and
/// nearness of words, the letters of exact:, exclusions and days within months are left to <see cref="QueryMatcher"/>.
/// </summary>
/// <param name="Lexemes">The tsquery; null for every statement of the range.</param>
/// <param name="First">The first day of publication; null for no such range.</param>
/// <param name="Last">The last.</param>
internal readonly record struct QueryCondition(string? Lexemes, DateOnly? First, DateOnly? Last)
{
    public static QueryCondition Of(QueryNode root)
    {
        var rest = new List<QueryNode>();
        DateOnly? first = null, last = null;
        foreach (var part in Together(root))
        {
            if (part is DaysNode { Kind: DayKind.Published } days)
            {
                first = first is { } from && from > days.First ? from : days.First;
                last = last is { } to && to < days.Last ? to : days.Last;
            }
            else
            {
                rest.Add(part);
            }
        }
        return new QueryCondition(All(rest) is { } lexemes ? $"{lexemes} | {PostgreSql.Lexemes.WantedEverything}" : null, first, last);
    }

    // All parts that must hold, those inside other such groups among them.
    private static IEnumerable<QueryNode> Together(QueryNode node) => node is AllOf all ? all.Parts.SelectMany(Together) : [node];

    // Null where a part says nothing.
    private static string? Part(QueryNode node) => node switch
    {
        AllOf all => All(all.Parts),
        AnyOf any => Any(any.Parts),
        WordsNode words => Joined(words.Words.Select((_, i) => Word(words, i)), " & "),
        FactNode fact => PostgreSql.Lexemes.WantedFact(fact.Fact, false),
        DaysNode days => Joined(MonthTerms.Of(days).Select(term => PostgreSql.Lexemes.WantedFact(term.Term, term.IsBeginning)), " | "),
        _ => null,
    };

    private static string? All(IReadOnlyList<QueryNode> parts)
    {
        var said = parts.Select(Part).OfType<string>().ToList();
        return said.Count == 0 ? null : Joined(said, " & ");
    }

    // Beside OR, a part that says nothing lets everything through.
    private static string? Any(IReadOnlyList<QueryNode> parts)
    {
        var said = parts.Select(Part).ToList();
        return said.Contains(null) ? null : Joined(said, " | ");
    }

    private static string Word(WordsNode node, int at)
    {
        var word = node.Words[at];
        var prefix = node.Prefix && at == node.Words.Count - 1;
        var forms = prefix ? [word.Folded] : word.Wanted;
        return Joined(QueryMatcher.FieldsOf(node.Field).SelectMany(field => forms.Select(form => PostgreSql.Lexemes.Wanted(field, form, prefix))), " | ");
    }

    private static string Joined(IEnumerable<string?> parts, string with) => $"({string.Join(with, parts)})";
}
