using System.Text;

namespace Isnad.Store;

/// <summary>The day of a candidate.</summary>
internal sealed class DaysTest(DaysNode node) : QueryTest
{
    private readonly byte[] first = Encoding.ASCII.GetBytes(IsoDay.Of(node.First));
    private readonly byte[] last = Encoding.ASCII.GetBytes(IsoDay.Of(node.Last));
    private readonly (StatementColumns From, StatementColumns To) columns =
        node.Kind == DayKind.Published ? (StatementColumns.Day, StatementColumns.Day) : (StatementColumns.SaidFirst, StatementColumns.SaidLast);

    public override StatementColumns Columns => columns.From | columns.To;

    public override int Cost => 2;

    public override QueryAnswer Of(CandidateFields fields, MatchRank below)
    {
        var from = fields.Current.Text(columns.From);
        return new QueryAnswer(from.Length > 0 && from.SequenceCompareTo(last) <= 0 && fields.Current.Text(columns.To).SequenceCompareTo(first) >= 0, null);
    }
}
