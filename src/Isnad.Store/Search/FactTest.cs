using System.Text;

namespace Isnad.Store;

/// <summary>What was recognised of a candidate.</summary>
internal sealed class FactTest : QueryTest
{
    private readonly StatementColumns column;
    private readonly int value;
    private readonly byte[]? text;

    public FactTest(FactNode node)
    {
        if (Find<SpeechAct>(node.Fact, "act") is { } act) (column, value) = (StatementColumns.Act, (int)act);
        else if (Find<QuotationType>(node.Fact, "quote") is { } quote) (column, value) = (StatementColumns.Quote, (int)quote);
        else if (Find<ReviewStatus>(node.Fact, StatementRow.StatusFact) is { } status) (column, text) = (StatementColumns.Status, Encoding.UTF8.GetBytes(status.ToString().ToLowerInvariant()));
        else if (node.Fact == StatementRow.ChainFact) (column, value) = (StatementColumns.HasChain, 1);
        else if (node.Fact == StatementRow.CopyFact) (column, value) = (StatementColumns.IsCopy, 1);
        else throw new ArgumentException($"'{node.Fact}' is no fact of a statement", nameof(node));
    }

    public override StatementColumns Columns => column;

    public override int Cost => 1;

    public override QueryAnswer Of(CandidateFields fields, MatchRank below) => new(text is null ? fields.Current.Number(column) == value : fields.Current.Text(column).SequenceEqual(text), null);

    private static T? Find<T>(string fact, string kind)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (fact == kind + value.ToString().ToLowerInvariant()) return value;
        return null;
    }
}
