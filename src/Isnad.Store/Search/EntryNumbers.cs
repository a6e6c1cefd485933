namespace Isnad.Store;

/// <summary>
/// Gives the statements of an article the numbers by which it is known since when they are there. A statement that was there before, told by its content or
/// else by its name in the same version, keeps its number, so that it is never new twice, and the time of its last change, unless it is something else now.
/// </summary>
public sealed class EntryNumbers
{
    private readonly List<StatementRow> before;
    private readonly Func<long> next;
    private readonly DateTimeOffset? now;

    /// <param name="before">The statements of the article that are there.</param>
    /// <param name="next">Gives the next number: above all that were ever given, in the order in which transactions are committed.</param>
    /// <param name="now">When that is; null where the rows are only cut anew, which changes no statement.</param>
    public EntryNumbers(IEnumerable<StatementRow> before, Func<long> next, DateTimeOffset? now) => (this.before, this.next, this.now) = ([.. before], next, now);

    /// <summary>The rows that come in the place of those before, each with its <see cref="StatementRow.Entered"/> and <see cref="StatementRow.Changed"/>.</summary>
    public IReadOnlyList<IndexedStatement> Give(IReadOnlyList<IndexedStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var kept = new StatementRow?[statements.Count];
        Keep(statements, kept, (row, old) => row.Content == old.Content);
        Keep(statements, kept, (row, old) => row.Version == old.Version && row.Name == old.Name);
        return [.. statements.Select((statement, i) => statement with { Row = Given(statement.Row, kept[i]) })];
    }

    private StatementRow Given(StatementRow row, StatementRow? old) => old is null
        ? row with { Entered = next(), Changed = now }
        : row with { Entered = old.Entered, Changed = now is null || IsSame(row, old) ? old.Changed : now };

    // Where it stands and whether the article is a copy is no matter of the statement.
    private static bool IsSame(StatementRow row, StatementRow old) =>
        row == old with { Version = row.Version, Name = row.Name, Position = row.Position, IsCopy = row.IsCopy, Entered = row.Entered, Changed = row.Changed };

    private void Keep(IReadOnlyList<IndexedStatement> statements, StatementRow?[] kept, Func<StatementRow, StatementRow, bool> same)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (kept[i] is not null) continue;
            var at = before.FindIndex(old => same(statements[i].Row, old));
            if (at < 0) continue;
            kept[i] = before[at];
            before.RemoveAt(at);
        }
    }
}
