namespace Isnad.Store;

/// <summary>A statement with what an index holds of it.</summary>
/// <param name="Row">The statement.</param>
/// <param name="Words">For each of <see cref="MatchField"/> in order what is indexed of it, then the facts.</param>
public sealed record IndexedStatement(StatementRow Row, IReadOnlyList<string> Words)
{
    private static readonly MatchField[] Fields = Enum.GetValues<MatchField>();

    public static IndexedStatement Of(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new IndexedStatement(row, [.. Fields.Select(field => IndexText.Of(QueryMatcher.TextOf(row, field))), string.Join(" ", row.Facts.Concat(MonthTerms.Of(row)).Select(IndexText.Safe))]);
    }
}
