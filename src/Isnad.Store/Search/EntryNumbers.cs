namespace Isnad.Store;

/// <summary>
/// Gives the statements of an article the numbers by which it is known since when they are there. A statement that was there before, told by its content or
/// else by its name in the same version, keeps its number, so that it is never new twice.
/// </summary>
public sealed class EntryNumbers
{
    private readonly List<StatementRow> before;
    private readonly Func<long> next;

    /// <param name="before">The statements of the article that are there.</param>
    /// <param name="next">Gives the next number: above all that were ever given, in the order in which transactions are committed.</param>
    public EntryNumbers(IEnumerable<StatementRow> before, Func<long> next) => (this.before, this.next) = ([.. before], next);

    /// <summary>The rows that come in the place of those before, each with its <see cref="StatementRow.Entered"/>.</summary>
    public IReadOnlyList<IndexedStatement> Give(IReadOnlyList<IndexedStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var numbers = new long?[statements.Count];
        Keep(statements, numbers, (row, old) => row.Content == old.Content);
        Keep(statements, numbers, (row, old) => row.Version == old.Version && row.Name == old.Name);
        return [.. statements.Select((statement, i) => statement with { Row = statement.Row with { Entered = numbers[i] ?? next() } })];
    }

    private void Keep(IReadOnlyList<IndexedStatement> statements, long?[] numbers, Func<StatementRow, StatementRow, bool> same)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (numbers[i] is not null) continue;
            var at = before.FindIndex(old => same(statements[i].Row, old));
            if (at < 0) continue;
            numbers[i] = before[at].Entered;
            before.RemoveAt(at);
        }
    }
}
