using Isnad.Text;

namespace Isnad.Store;

/// <summary>
/// Says of one statement whether and how well it answers a query. This is what a query means, in every store: a store only has to hand over every statement
/// that may answer it.
/// </summary>
public sealed class QueryMatcher(SearchQuery query)
{
    private const string Rejected = "statusrejected";

    private static readonly MatchField[] Any = [MatchField.Content, MatchField.Speaker, MatchField.Via, MatchField.Place, MatchField.Around];
    private static readonly MatchField[] About = [MatchField.Content, MatchField.About];

    private readonly bool wantsRejected = Names(query.Root, Rejected);

    /// <summary>The fields that a key looks in, best first.</summary>
    public static IReadOnlyList<MatchField> FieldsOf(QueryField field) => field switch
    {
        QueryField.Any => Any,
        QueryField.About => About,
        QueryField.Speaker => [MatchField.Speaker],
        QueryField.Outlet => [MatchField.Outlet],
        QueryField.Cue => [MatchField.Cue],
        QueryField.Via => [MatchField.Via],
        _ => [MatchField.Place],
    };

    /// <summary>The text of a field.</summary>
    public static string TextOf(StatementRow row, MatchField field)
    {
        ArgumentNullException.ThrowIfNull(row);
        return field switch
        {
            MatchField.Content => row.Content,
            MatchField.Speaker => row.Source.Length == 0 ? row.Speaker : row.Speaker + StatementRow.Separator + row.Source,
            MatchField.About => row.About,
            MatchField.Via => row.Via,
            MatchField.Place => row.Place,
            MatchField.Around => row.Around,
            MatchField.Cue => row.Cue,
            _ => row.Outlet,
        };
    }

    /// <summary>The rank of the statement; null when it does not answer the query. One that a person rejected answers only a query that names status:rejected.</summary>
    public MatchRank? Match(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Status == ReviewStatus.Rejected && !wantsRejected) return null;
        var answer = new RowAnswer(row).Of(query.Root);
        return answer.Holds ? answer.Rank ?? default(MatchRank) : null;
    }

    /// <summary>The words in <see cref="StatementRow.Content"/> that answer the query, in text order.</summary>
    public IReadOnlyList<TextSpan> Marks(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var words = new FieldWords(row.Content);
        var found = new SortedSet<int>();
        Mark(query.Root, words, found);
        return [.. found.Select(i => words.Words[i].Span)];
    }

    private static bool Names(QueryNode node, string fact) => node switch
    {
        FactNode found => found.Fact == fact,
        AllOf all => all.Parts.Any(part => Names(part, fact)),
        AnyOf any => any.Parts.Any(part => Names(part, fact)),
        _ => false,
    };

    private static void Mark(QueryNode node, FieldWords words, SortedSet<int> found)
    {
        if (node is WordsNode leaf && FieldsOf(leaf.Field)[0] == MatchField.Content) words.Find(leaf, at => found.Add(at));
        foreach (var part in node switch { AllOf all => all.Parts, AnyOf any => any.Parts, _ => [] }) Mark(part, words, found);
    }

    private readonly record struct Answer(bool Holds, MatchRank? Rank);

    private sealed class RowAnswer(StatementRow row)
    {
        private readonly FieldWords?[] fields = new FieldWords?[Enum.GetValues<MatchField>().Length];

        public Answer Of(QueryNode node) => node switch
        {
            AllOf all => All(all.Parts),
            AnyOf any => AnyOf(any.Parts),
            Not not => new Answer(!Of(not.Part).Holds, null),
            WordsNode words => Words(words),
            FactNode fact => new Answer(row.Facts.Contains(fact.Fact, StringComparer.Ordinal), null),
            DaysNode days => new Answer(Days(days), null),
            _ => throw new ArgumentException($"{node.GetType().Name} is no part of a query", nameof(node)),
        };

        private Answer All(IReadOnlyList<QueryNode> parts)
        {
            MatchRank? worst = null;
            foreach (var part in parts)
            {
                var answer = Of(part);
                if (!answer.Holds) return default;
                if (answer.Rank is not { } rank) continue;
                worst = worst is { } before ? new MatchRank(Max(before.Level, rank.Level), Max(before.Field, rank.Field)) : rank;
            }
            return new Answer(true, worst);
        }

        private Answer AnyOf(IReadOnlyList<QueryNode> parts)
        {
            var holds = false;
            MatchRank? best = null;
            foreach (var part in parts)
            {
                var answer = Of(part);
                holds |= answer.Holds;
                if (answer is { Holds: true, Rank: { } rank } && (best is null || rank < best)) best = rank;
            }
            return new Answer(holds, best);
        }

        private Answer Words(WordsNode node)
        {
            MatchRank? best = null;
            foreach (var field in FieldsOf(node.Field))
            {
                var words = fields[(int)field] ??= new FieldWords(TextOf(row, field));
                if (words.Find(node) is not { } level) continue;
                var rank = new MatchRank(level, field);
                if (best is null || rank < best) best = rank;
                if (level == MatchLevel.Exact) break;
            }
            return new Answer(best is not null, best);
        }

        private bool Days(DaysNode node)
        {
            var (first, last) = node.Kind == DayKind.Published ? (row.Day, row.Day) : (row.SaidFirst, row.SaidLast);
            return first.Length > 0 && string.CompareOrdinal(first, IsoDay.Of(node.Last)) <= 0 && string.CompareOrdinal(last, IsoDay.Of(node.First)) >= 0;
        }

        private static T Max<T>(T a, T b)
            where T : struct, Enum => Comparer<T>.Default.Compare(a, b) >= 0 ? a : b;
    }
}
