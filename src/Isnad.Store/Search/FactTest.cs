namespace Isnad.Store;

/// <summary>What was recognised of a candidate.</summary>
internal sealed class FactTest : QueryTest
{
    private readonly StatementColumns column;
    private readonly int value;

    public FactTest(FactNode node)
    {
        if (Find<SpeechAct>(node.Fact, "act") is { } act) (column, value) = (StatementColumns.Act, (int)act);
        else if (Find<QuotationType>(node.Fact, "quote") is { } quote) (column, value) = (StatementColumns.Quote, (int)quote);
        else if (node.Fact == StatementRow.ChainFact) (column, value) = (StatementColumns.HasChain, 1);
        else throw new ArgumentException($"'{node.Fact}' is no fact of a statement", nameof(node));
    }

    public override StatementColumns Columns => column;

    public override int Cost => 1;

    public override QueryAnswer Of(CandidateFields fields) => new(fields.Current.Number(column) == value, null);

    private static T? Find<T>(string fact, string kind)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (fact == kind + value.ToString().ToLowerInvariant()) return value;
        return null;
    }
}
