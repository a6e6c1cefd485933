using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>What people say of statements.</summary>
internal sealed class PostgreSqlCorrections(PostgreSqlConnections connections, TimeProvider time) : ICorrectionStore
{
    public CorrectionResult Add(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return connections.Write(connection => AddHere(connection, correction));
    }

    public IReadOnlyList<Correction> Of(string article) => connections.Read(connection => CorrectionRows.Of(connection, article));

    public IReadOnlyList<Correction> Newest(int limit, long before = long.MaxValue) => connections.Read(connection => CorrectionRows.Newest(connection, limit, before));

    private CorrectionResult AddHere(NpgsqlConnection connection, Correction correction)
    {
        var newest = CorrectionRows.Of(connection, correction.Article).LastOrDefault(known => known.Subject == correction.Subject);
        if (correction.Revision != (newest?.Revision ?? 0) + 1) return new CorrectionResult(newest is null ? CorrectionOutcome.Gone : CorrectionOutcome.Conflict, newest);
        if (CorrectionRows.Add(connection, correction) is not { } number) return new CorrectionResult(CorrectionOutcome.Gone, null);
        new PostgreSqlWriter(connection, time).Index(correction.Article);
        return new CorrectionResult(CorrectionOutcome.Kept, correction with { Number = number });
    }
}
