using System.Text;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>
/// Compares the index of words with the statements. The index can't be read by statement, only by word: so each statement has a sum over its words in the index, which
/// must be that over the words that it should have there.
/// </summary>
internal sealed class SqliteIndexCheck(SqliteConnection connection)
{
    // FTS5 cuts longer words.
    private const int LongestWord = 32_768;
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    private static readonly string[] Columns = SqliteStatements.WordColumns.Split(", ");

    public IEnumerable<StoreProblem> Run()
    {
        var held = Held();
        using var command = new PreparedCommand(connection, $"SELECT {StatementTable.Whole} FROM statements s ORDER BY s.id", 0);
        using var rows = command.Read();
        foreach (var (id, row) in SqliteCandidate.Whole(rows))
            if (held.GetValueOrDefault(id) != Wanted(IndexedStatement.Of(row).Words)) yield return new StoreProblem(row.Id, "index.differs", "the index holds other words than the statement has");
    }

    private Dictionary<long, ulong> Held()
    {
        SqliteSchema.Execute(connection, "CREATE VIRTUAL TABLE temp.indexed USING fts5vocab('main', 'words', 'instance')");
        var sums = new Dictionary<long, ulong>();
        using (var command = new PreparedCommand(connection, $"SELECT doc, term, CASE col {string.Join(' ', Columns.Select((name, i) => $"WHEN '{name}' THEN {i}"))} END FROM temp.indexed", 0))
        using (var rows = command.Read())
            if (rows.Read())
            {
                var row = new NativeRow(rows.Handle!);
                do sums[row.Long(0)] = sums.GetValueOrDefault(row.Long(0)) + Hash(row.Text(1), (int)row.Long(2));
                while (rows.Read());
            }
        SqliteSchema.Execute(connection, "DROP TABLE temp.indexed");
        return sums;
    }

    private static ulong Wanted(IReadOnlyList<string> words)
    {
        ulong sum = 0;
        for (var column = 0; column < words.Count; column++)
            foreach (var word in words[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AsIndexed).Distinct(StringComparer.Ordinal)) sum += Hash(Encoding.UTF8.GetBytes(word), column);
        return sum;
    }

    private static string AsIndexed(string word) => string.Create(word.Length, word, (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
    });

    private static ulong Hash(ReadOnlySpan<byte> word, int column)
    {
        var hash = (Start ^ (ulong)column) * Prime;
        foreach (var b in word[..Math.Min(word.Length, LongestWord)]) hash = (hash ^ b) * Prime;
        return hash ^ (hash >> 29);
    }
}
