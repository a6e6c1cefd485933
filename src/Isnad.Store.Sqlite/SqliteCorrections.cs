using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>What people say of statements, in the store's file.</summary>
internal sealed class SqliteCorrections(string path, SqliteConnection connection, Func<SqliteWriter> writer) : ICorrectionStore, IDisposable
{
    private readonly Lazy<CorrectionRows> rows = new(() => new CorrectionRows(connection));

    public CorrectionResult Add(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return SqliteErrors.Guard(path, () => SqliteSchema.Together(connection, () => AddHere(correction)));
    }

    public IReadOnlyList<Correction> Of(string article) => SqliteErrors.Guard(path, () => rows.Value.Of(article));

    public IReadOnlyList<Correction> Newest(int limit, long before = long.MaxValue) => SqliteErrors.Guard(path, () => rows.Value.Newest(limit, before));

    public void Dispose()
    {
        if (rows.IsValueCreated) rows.Value.Dispose();
    }

    private CorrectionResult AddHere(Correction correction)
    {
        var newest = rows.Value.Of(correction.Article).LastOrDefault(known => known.Subject == correction.Subject);
        if (correction.Revision != (newest?.Revision ?? 0) + 1) return new CorrectionResult(newest is null ? CorrectionOutcome.Gone : CorrectionOutcome.Conflict, newest);
        if (rows.Value.Add(correction) is not { } number) return new CorrectionResult(CorrectionOutcome.Gone, null);
        writer().Index(correction.Article);
        return new CorrectionResult(CorrectionOutcome.Kept, correction with { Number = number });
    }
}
