using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// The connections to one database: each piece of work has one for itself, from several threads at the same time. After a lost connection the next piece of
/// work opens another.
/// </summary>
internal sealed class PostgreSqlConnections : IDisposable
{
    private const int Prepared = 64;

    // Writers wait half a minute; a plan is made for each query, which says how rare its words are.
    private const string Options = "-c lock_timeout=30s -c plan_cache_mode=force_custom_plan -c jit=off -c work_mem=32MB";

    // Texts are compressed in half the time, where the server knows how.
    private const string FastCompression = "SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)";

    private readonly NpgsqlDataSource source;

    public PostgreSqlConnections(PostgreSqlAddress address)
    {
        Name = address.ToString();
        var settings = address.Settings;
        settings.SearchPath = "isnad";
        settings.Enlist = false;
        settings.CommandTimeout = 0;
        settings.NoResetOnClose = true;
        settings.MaxAutoPrepare = Prepared;
        settings.AutoPrepareMinUsages = 2;
        settings.ApplicationName ??= "isnad";
        settings.Options = $"{Options} {settings.Options}".TrimEnd();
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(connection => connection.Run(FastCompression), async connection =>
        {
            await using var command = connection.Command(FastCompression);
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        });
        source = builder.Build();
    }

    /// <summary>The database as messages name it.</summary>
    public string Name { get; }

    /// <summary>Work that reads.</summary>
    public T Read<T>(Func<NpgsqlConnection, T> work) => PostgreSqlErrors.Guard(Name, () =>
    {
        using var connection = source.OpenConnection();
        return work(connection);
    });

    /// <summary>Work that reads often and must see the same each time.</summary>
    public T ReadOneState<T>(Func<NpgsqlConnection, T> work) => Read(connection =>
    {
        using var transaction = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        connection.Run("SET TRANSACTION READ ONLY");
        return work(connection);
    });

    /// <summary>Work that reads row by row, all of one state. The connection is given back when the reading ends, or is given up.</summary>
    public IEnumerable<T> Stream<T>(Func<NpgsqlConnection, IEnumerable<T>> work)
    {
        using var connection = PostgreSqlErrors.Guard(Name, source.OpenConnection);
        using var transaction = PostgreSqlErrors.Guard(Name, () => connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead));
        using var rows = work(connection).GetEnumerator();
        while (PostgreSqlErrors.Guard(Name, rows.MoveNext)) yield return rows.Current;
    }

    /// <summary>Work that writes: all of it or, where it throws, nothing. One program writes at a time, others wait half a minute.</summary>
    public T Write<T>(Func<NpgsqlConnection, T> work) => Read(connection =>
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("SELECT pg_advisory_xact_lock($1)", PostgreSqlSchema.Lock);
        var result = work(connection);
        transaction.Commit();
        return result;
    });

    public void Dispose() => source.Dispose();
}
