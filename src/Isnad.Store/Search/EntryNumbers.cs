namespace Isnad.Store;

/// <summary>
/// Gives the statements of an article the numbers by which it is known since when they are there. A statement that was there before, told by its content or
/// else by its name in the same version, keeps its number, so that it is never new twice.
/// </summary>
public sealed class EntryNumbers
{
    private readonly List<(StatementRow Row, long Number)> before;
    private readonly Func<long> next;

    /// <param name="before">The statements of the article that are there, with their numbers.</param>
    /// <param name="next">Gives the next number: above all that were ever given, in the order in which transactions are committed.</param>
    public EntryNumbers(IEnumerable<(StatementRow Row, long Number)> before, Func<long> next) => (this.before, this.next) = ([.. before], next);

    /// <summary>A number for each of the rows that come in the place of those before, in their order.</summary>
    public IReadOnlyList<long> For(IReadOnlyList<StatementRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var numbers = new long?[rows.Count];
        Keep(rows, numbers, (row, old) => row.Content == old.Content);
        Keep(rows, numbers, (row, old) => row.Version == old.Version && row.Name == old.Name);
        return [.. numbers.Select(number => number ?? next())];
    }

    private void Keep(IReadOnlyList<StatementRow> rows, long?[] numbers, Func<StatementRow, StatementRow, bool> same)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (numbers[i] is not null) continue;
            var at = before.FindIndex(old => same(rows[i], old.Row));
            if (at < 0) continue;
            numbers[i] = before[at].Number;
            before.RemoveAt(at);
        }
    }
}
