namespace Isnad.Store;

/// <summary>Words in the fields of a candidate.</summary>
internal sealed class WordsTest(WordsNode node) : QueryTest
{
    private readonly WantedWords wanted = new(node);
    // A single word that may stand anywhere in the field.
    private readonly bool isSingle = node is { Words.Count: 1, Whole: false };
    private readonly MatchField[] fields = [.. QueryMatcher.FieldsOf(node.Field)];

    public override StatementColumns Columns => fields.Aggregate(StatementColumns.None, (all, next) => all | CandidateField.ColumnsOf(next));

    public override int Cost => wanted.Count == 1 ? 10 : 20;

    public override MatchRank? Best { get; } = new MatchRank(MatchLevel.Exact, QueryMatcher.FieldsOf(node.Field).Min());

    public override QueryAnswer Of(CandidateFields candidate, MatchRank below)
    {
        if (isSingle)
        {
            foreach (var field in fields)
                if (new MatchRank(MatchLevel.Exact, field) is var exact && exact < below && candidate[field].HasExact(candidate.Current, wanted[0])) return new QueryAnswer(true, exact);
            if (node.Exact) return default;
        }
        MatchRank? best = null;
        // A single word stands nowhere to the letter: that was asked before.
        var next = isSingle ? MatchLevel.Folded : MatchLevel.Exact;
        foreach (var field in fields)
        {
            if (new MatchRank(next, field) >= below) break;
            // Where folded words come too late, all must stand there to the letter.
            if (new MatchRank(MatchLevel.Folded, field) >= below && !candidate[field].MayHaveExact(candidate.Current, wanted)) continue;
            if (candidate[field].Find(candidate.Current, wanted) is not { } level) continue;
            var rank = new MatchRank(level, field);
            if (best is null || rank < best) best = rank;
            // Better ones come first.
            if (level == next) break;
        }
        return new QueryAnswer(best is not null, best);
    }
}
