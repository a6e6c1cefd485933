namespace Isnad.Store;

/// <summary>
/// What an index is asked for a query. What it may be and a range of days hold together for every statement that answers, and for some that do not: order and nearness of
/// words, the letters of exact: and days within months are left to <see cref="QueryMatcher"/>.
/// </summary>
/// <param name="May">Holds for every statement in the range that answers; null where all may.</param>
/// <param name="Sure">Holds only for statements in the range that answer, though maybe not for all of them; null for none.</param>
/// <param name="Days">The first and last day of publication; null for any.</param>
public sealed record IndexQuery(string? May, string? Sure, (DateOnly First, DateOnly Last)? Days)
{
    public static IndexQuery Of(QueryNode root, IIndexLanguage language)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(language);
        var rest = new List<QueryNode>();
        (DateOnly First, DateOnly Last)? range = null;
        foreach (var part in Together(root))
        {
            if (part is not DaysNode { Kind: DayKind.Published } days) rest.Add(part);
            else range = range is not { } known ? (days.First, days.Last) : (Later(known.First, days.First), known.Last < days.Last ? known.Last : days.Last);
        }
        if (!QueryMatcher.WantsRejected(root)) rest.Add(new Not(QueryMatcher.Rejected));
        var (may, sure) = new Writer(language).All(rest);
        return new IndexQuery(may, sure, range);
    }

    /// <summary>True when all that may answer is sure to.</summary>
    public bool IsSure => Sure is not null && Sure == May;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    // All parts that must hold, those inside other such groups among them.
    private static IEnumerable<QueryNode> Together(QueryNode node) => node is AllOf all ? all.Parts.SelectMany(Together) : [node];

    private sealed class Writer(IIndexLanguage language)
    {
        // What an excluded part is sure to be is left out; what it may be is not sure to answer.
        public Bounds All(IReadOnlyList<QueryNode> parts)
        {
            var wanted = parts.Where(part => part is not Not).Select(Part).ToList();
            var excluded = parts.OfType<Not>().Select(not => Part(not.Part)).ToList();
            var may = Without([.. wanted.Select(part => part.May).OfType<string>()], [.. excluded.Select(part => part.Sure).OfType<string>()]);
            var isSure = wanted.TrueForAll(part => part.Sure is not null) && excluded.TrueForAll(part => part.May is not null);
            return new Bounds(may, isSure ? Without([.. wanted.Select(part => part.Sure!)], [.. excluded.Select(part => part.May!)]) : null);
        }

        private Bounds Part(QueryNode node) => node switch
        {
            AllOf all => All(all.Parts),
            AnyOf any => Any(any.Parts),
            WordsNode words => Words(words),
            FactNode fact => Of(language.Fact(fact.Fact, false), IndexText.IsPlain(fact.Fact)),
            DaysNode days => Of(language.Joined(MonthTerms.Of(days).Select(term => language.Fact(term.Term, term.IsBeginning)), all: false), false),
            _ => default,
        };

        // Beside OR, a part that says nothing lets everything through.
        private Bounds Any(IReadOnlyList<QueryNode> parts)
        {
            var said = parts.Select(Part).ToList();
            var sure = said.Select(part => part.Sure).OfType<string>().ToList();
            return new Bounds(said.Exists(part => part.May is null) ? null : language.Joined(said.Select(part => part.May!), all: false), sure.Count == 0 ? null : language.Joined(sure, all: false));
        }

        // An index knows of single words in which forms and fields they stand, and nothing of their order and letters.
        private Bounds Words(WordsNode node) => Of(
            language.Joined(node.Words.Select((_, i) => Word(node, i)), all: true),
            node is { Words: [var word], Exact: false } && (node.Prefix ? IndexText.IsPlain(word.Folded) : word.Wanted.All(IndexText.IsPlain)));

        private string Word(WordsNode node, int at)
        {
            var fields = QueryMatcher.FieldsOf(node.Field);
            return node.Prefix && at == node.Words.Count - 1
                ? language.Form(fields, node.Words[at].Folded, true)
                : language.Joined(node.Words[at].Wanted.Select(form => language.Form(fields, form, false)), all: false);
        }

        private string? Without(List<string> wanted, List<string> excluded)
        {
            if (wanted.Count == 0) return null;
            var all = language.Joined(wanted, all: true);
            return excluded.Count == 0 ? all : language.Without(all, language.Joined(excluded, all: false));
        }

        private static Bounds Of(string may, bool isSure) => new(may, isSure ? may : null);
    }

    // What a part of a query lies between; null for everywhere, and for nowhere.
    private readonly record struct Bounds(string? May, string? Sure);
}
