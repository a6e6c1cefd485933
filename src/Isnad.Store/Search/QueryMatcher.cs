using Isnad.Text;

namespace Isnad.Store;

/// <summary>
/// Says of one statement whether and how well it answers a query. This is what a query means, in every store: a store only has to hand over every statement
/// that may answer it. Used for many statements, one after the other.
/// </summary>
public sealed class QueryMatcher
{
    private static readonly MatchField[] Any = [MatchField.Content, MatchField.Speaker, MatchField.Via, MatchField.Place, MatchField.Around];
    private static readonly MatchField[] About = [MatchField.Content, MatchField.About];

    private readonly QueryNode root;
    private readonly QueryTest test;
    private readonly CandidateFields fields = new();
    private readonly bool wantsRejected;

    public QueryMatcher(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        root = query.Root;
        test = QueryTest.Of(root);
        Best = test.Best ?? default;
        wantsRejected = WantsRejected(root);
    }

    /// <summary>All that is read of a candidate.</summary>
    public StatementColumns Columns => wantsRejected ? test.Columns : test.Columns | StatementColumns.Status;

    /// <summary>No answer ranks higher.</summary>
    public MatchRank Best { get; }

    /// <summary>The fact that a person rejected a statement: it then answers only a query that asks for that.</summary>
    public static FactNode Rejected { get; } = new(StatementRow.StatusFact + "rejected");

    /// <summary>True when the query asks for statements that a person rejected.</summary>
    public static bool WantsRejected(QueryNode node) => node switch
    {
        FactNode found => found == Rejected,
        AllOf all => all.Parts.Any(WantsRejected),
        AnyOf any => any.Parts.Any(WantsRejected),
        _ => false,
    };

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
    public MatchRank? Match(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (!wantsRejected && candidate.Text(StatementColumns.Status).SequenceEqual("rejected"u8)) return null;
        return Rank(candidate, MatchRank.Last);
    }

    /// <summary>The rank of a statement that is sure to answer, if it is before <paramref name="below"/>; else null, or one that is not.</summary>
    public MatchRank? Better(Candidate candidate, MatchRank below)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Best < below ? Rank(candidate, below) : null;
    }

    /// <summary>The same for a statement that was read whole.</summary>
    public MatchRank? Match(StatementRow row) => Match(new RowCandidate(row));

    /// <summary>The words in <see cref="StatementRow.Content"/> that answer the query, in text order.</summary>
    public IReadOnlyList<TextSpan> Marks(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = new FoldedText();
        text.Set(row.Content);
        var words = new FieldWords(text);
        words.Read();
        var found = new SortedSet<int>();
        Mark(root, words, found);
        return [.. found.Select(words.SpanOf)];
    }

    private MatchRank? Rank(Candidate candidate, MatchRank below)
    {
        fields.Set(candidate);
        var answer = test.Of(fields, below);
        return answer.Holds ? answer.Rank ?? default(MatchRank) : null;
    }

    private static void Mark(QueryNode node, FieldWords words, SortedSet<int> found)
    {
        if (node is WordsNode leaf && FieldsOf(leaf.Field)[0] == MatchField.Content) words.Find(new WantedWords(leaf), at => found.Add(at));
        foreach (var part in node switch { AllOf all => all.Parts, AnyOf any => any.Parts, _ => [] }) Mark(part, words, found);
    }
}
