using System.Net.Sockets;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Turns what the server or the connection reports into one sentence that says what to do.</summary>
internal static class PostgreSqlErrors
{
    public static T Guard<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is (NpgsqlException and not NpgsqlOperationInProgressException) or SocketException or TimeoutException)
        {
            throw new StoreException($"{name}: {(e is PostgresException told ? Told(told) : Unreachable(e))}", e);
        }
    }

    private static string Told(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.DiskFull => "the server's disk is full; what was being written is not kept, all before it is: make room and do the same again",
        PostgresErrorCodes.ReadOnlySqlTransaction => "can't be written to: the server, the database or the user only reads",
        PostgresErrorCodes.LockNotAvailable => "another program is writing to it: try again when it is done",
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => "another program wrote at the same time; nothing of this was kept: do the same again",
        PostgresErrorCodes.InvalidCatalogName => "there is no such database; make it with: createdb -E UTF8 -T template0 NAME",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"the server does not let this user in ({e.MessageText}): see user, password (PGPASSWORD, ~/.pgpass) and the server's pg_hba.conf",
        PostgresErrorCodes.InsufficientPrivilege => $"this user may not do that ({e.MessageText}): give the user the rights, or use the one that made the tables",
        PostgresErrorCodes.TooManyConnections => "the server has as many connections as it may have: try again later",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "the server ended the connection; what was not committed is not kept: do the same again when it runs",
        PostgresErrorCodes.CannotConnectNow => "the server is starting or stopping: try again in a moment",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.IoError => $"is damaged, or its disk is ({e.MessageText}): take the last backup, or make it anew with 'isnad add'",
        _ => $"{e.MessageText} (SQLSTATE {e.SqlState})",
    };

    private static string Unreachable(Exception e) =>
        $"the server can't be reached, or the connection to it was lost ({Innermost(e).Message}); what was not committed is not kept: see whether it runs, and do the same again";

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
