using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>What people say of statements.</summary>
internal sealed class PostgreSqlCorrections(PostgreSqlConnections connections) : ICorrectionStore
{
    public CorrectionResult Add(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return connections.Write(connection => Add(connection, correction));
    }

    public IReadOnlyList<Correction> Of(string article) => connections.Read(connection => CorrectionRows.Of(connection, article));

    public IReadOnlyList<Correction> Newest(int limit, long before = long.MaxValue) => connections.Read(connection => CorrectionRows.Newest(connection, limit, before));

    private static CorrectionResult Add(NpgsqlConnection connection, Correction correction)
    {
        var newest = CorrectionRows.Of(connection, correction.Article).LastOrDefault(known => known.Subject == correction.Subject);
        if (correction.Revision != (newest?.Revision ?? 0) + 1) return new CorrectionResult(newest is null ? CorrectionOutcome.Gone : CorrectionOutcome.Conflict, newest);
        if (CorrectionRows.Add(connection, correction) is not { } number) return new CorrectionResult(CorrectionOutcome.Gone, null);
        new PostgreSqlWriter(connection).CutAnew([correction.Article]);
        return new CorrectionResult(CorrectionOutcome.Kept, correction with { Number = number });
    }
}
