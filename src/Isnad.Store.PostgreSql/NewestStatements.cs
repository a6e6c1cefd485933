using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// The statements that search sees of some articles, to be written at once: each is made of a reading with what people say of it, and has the number by which it
/// came in. The caller holds the transaction and the lock, under which numbers are given in the order of commits.
/// </summary>
internal sealed class NewestStatements
{
    private readonly NpgsqlConnection connection;
    private readonly DateTimeOffset? now;
    private readonly Dictionary<string, IReadOnlyList<IndexedStatement>> written = new(StringComparer.Ordinal);
    private readonly ILookup<string, StatementRow> before;
    private readonly HashSet<string> corrected;
    private readonly HashSet<string> copies;
    private readonly string[] there;
    private readonly long given;
    private long last;

    /// <param name="connection">The connection.</param>
    /// <param name="now">When they are written; null where they are only cut anew.</param>
    /// <param name="there">All articles that have statements already.</param>
    public NewestStatements(NpgsqlConnection connection, DateTimeOffset? now, string[] there)
    {
        (this.connection, this.now, this.there) = (connection, now, there);
        before = there.Length == 0 ? Enumerable.Empty<StatementRow>().ToLookup(row => row.Article, StringComparer.Ordinal) : Of(connection, there);
        corrected = there.Length == 0 ? [] : CorrectionRows.ArticlesAmong(connection, there);
        copies = there.Length == 0 ? [] : SameTexts.CopiesAmong(connection, there);
        given = last = connection.Number("SELECT value FROM isnad.settings WHERE name = 'entered'") ?? 0;
    }

    /// <summary>The statements of articles as they are kept, in order.</summary>
    public static ILookup<string, StatementRow> Of(NpgsqlConnection connection, string[] articles) => connection
        .All(new PostgreSqlCandidate(StatementColumns.All).Whole, $"SELECT {StatementTable.Whole} FROM isnad.statements s WHERE s.article_key = ANY($1) ORDER BY s.article_key, s.position", (object)articles)
        .ToLookup(row => row.Article, StringComparer.Ordinal);

    /// <summary>Says whether an article is a copy of another, before its statements are made.</summary>
    public void SetCopy(string article, bool isCopy)
    {
        if (isCopy) copies.Add(article);
        else copies.Remove(article);
    }

    /// <summary>The first version of an article.</summary>
    public void Add(IncomingArticle article)
    {
        var statements = copies.Contains(article.Key.Article) ? article.Statements.Select(statement => IndexedStatement.Of(statement.Row with { IsCopy = true })) : article.Statements;
        written[article.Key.Article] = [.. statements.Select(statement => statement with { Row = statement.Row with { Entered = ++last, Changed = now } })];
    }

    /// <summary>A version or reading in the place of another.</summary>
    public void Replace(string article, int version, Reading reading)
    {
        var old = written.TryGetValue(article, out var waiting) ? waiting.Select(statement => statement.Row) : before[article];
        var rows = StatementRows.Of(CorrectedReading.Of(reading, corrected.Contains(article) ? CorrectionRows.Of(connection, article) : []).Reading, article, version);
        written[article] = new EntryNumbers(old, () => ++last, now).Give([.. rows.Select(row => IndexedStatement.Of(row with { IsCopy = copies.Contains(article) }))]);
    }

    /// <summary>The rows stay but for what they say of copies, and are put into the index again.</summary>
    public void Keep(string article) => written[article] = [.. before[article].Select(row => IndexedStatement.Of(row with { IsCopy = copies.Contains(article) }))];

    public void Write()
    {
        if (there.Length > 0) connection.Run("DELETE FROM isnad.statements WHERE article_key = ANY($1)", (object)there.Where(written.ContainsKey).ToArray());
        var copy = RowWriter.Statements();
        foreach (var (row, words) in written.Values.SelectMany(statements => statements)) RowWriter.Statement(copy, row, words);
        copy.Send(connection);
        if (last != given) connection.Run("UPDATE isnad.settings SET value = $1 WHERE name = 'entered'", last);
    }
}
