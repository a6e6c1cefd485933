namespace Isnad.Store;

/// <summary>A part of a query, made ready to be asked of many candidates.</summary>
internal abstract class QueryTest
{
    /// <summary>What is read of a candidate.</summary>
    public abstract StatementColumns Columns { get; }

    /// <summary>What it costs to ask, roughly: of parts that must all hold the cheap ones come first.</summary>
    public abstract int Cost { get; }

    /// <summary>No answer ranks higher; null where it has no rank.</summary>
    public virtual MatchRank? Best => null;

    /// <summary>True where it may hold and have no rank.</summary>
    public virtual bool HoldsUnranked => Best is null;

    /// <summary>The answer.</summary>
    /// <param name="fields">The candidate.</param>
    /// <param name="below">Only ranks before this one matter: where a part that has a rank ranks no better, it may say that it does not hold.</param>
    public abstract QueryAnswer Of(CandidateFields fields, MatchRank below);

    public static QueryTest Of(QueryNode node) => node switch
    {
        AllOf all => new AllTest([.. all.Parts.Select(Of)]),
        AnyOf any => new AnyTest([.. any.Parts.Select(Of)]),
        Not not => new NotTest(Of(not.Part)),
        WordsNode words => new WordsTest(words),
        FactNode fact when fact.Fact.StartsWith(StatementRow.ActorFact, StringComparison.Ordinal) => new ActorTest(fact.Fact[StatementRow.ActorFact.Length..]),
        FactNode fact => new FactTest(fact),
        DaysNode days => new DaysTest(days),
        _ => throw new ArgumentException($"{node.GetType().Name} is no part of a query", nameof(node)),
    };

    private sealed class AllTest(QueryTest[] parts) : QueryTest
    {
        private readonly QueryTest[] parts = [.. parts.OrderBy(part => part.Cost)];

        public override StatementColumns Columns { get; } = parts.Aggregate(StatementColumns.None, (all, part) => all | part.Columns);

        public override int Cost { get; } = parts.Sum(part => part.Cost);

        public override MatchRank? Best { get; } = parts.Select(part => part.Best).Aggregate((MatchRank?)null, (worst, next) => worst is { } a && next is { } b ? MatchRank.Worst(a, b) : worst ?? next);

        public override bool HoldsUnranked { get; } = Array.TrueForAll(parts, part => part.HoldsUnranked);

        public override QueryAnswer Of(CandidateFields fields, MatchRank below)
        {
            MatchRank? worst = null;
            foreach (var part in parts)
            {
                // The worst part decides: each must rank better.
                var answer = part.Of(fields, below);
                if (!answer.Holds) return default;
                if (answer.Rank is not { } rank) continue;
                worst = worst is { } before ? MatchRank.Worst(before, rank) : rank;
            }
            return new QueryAnswer(true, worst);
        }
    }

    private sealed class AnyTest(QueryTest[] parts) : QueryTest
    {
        private readonly QueryTest[] parts = [.. parts.OrderBy(part => part.Cost)];

        // It may hold without a rank, and then hides no other's.
        private readonly bool isMixed = IsMixed(parts);

        public override StatementColumns Columns { get; } = parts.Aggregate(StatementColumns.None, (all, part) => all | part.Columns);

        public override int Cost { get; } = parts.Sum(part => part.Cost);

        public override MatchRank? Best { get; } = IsMixed(parts) ? default(MatchRank) : parts.Min(part => part.Best);

        public override bool HoldsUnranked { get; } = Array.Exists(parts, part => part.HoldsUnranked);

        public override QueryAnswer Of(CandidateFields fields, MatchRank below)
        {
            var holds = false;
            MatchRank? best = null;
            foreach (var part in parts)
            {
                // What holds already need not be asked of a part that can't rank higher.
                if (holds && (part.Best is null || best <= part.Best)) continue;
                var answer = part.Of(fields, best ?? (isMixed ? MatchRank.Last : below));
                holds |= answer.Holds;
                if (answer is { Holds: true, Rank: { } rank } && (best is null || rank < best)) best = rank;
            }
            return new QueryAnswer(holds, best);
        }

        private static bool IsMixed(QueryTest[] parts) => Array.Exists(parts, part => part.HoldsUnranked) && Array.Exists(parts, part => part.Best is not null);
    }

    private sealed class NotTest(QueryTest part) : QueryTest
    {
        public override StatementColumns Columns => part.Columns;

        public override int Cost => part.Cost;

        public override QueryAnswer Of(CandidateFields fields, MatchRank below) => new(!part.Of(fields, MatchRank.Last).Holds, null);
    }
}

/// <summary>Whether a part of a query holds, and how well; no rank where it is not about words.</summary>
internal readonly record struct QueryAnswer(bool Holds, MatchRank? Rank);
