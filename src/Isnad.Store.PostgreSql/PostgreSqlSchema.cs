using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// The format of the tables: a numbered list of scripts, each run once in a transaction of its own. All tables stand in the schema "isnad"; its settings say
/// which scripts have been run, so that an older database is brought up to date when it is opened and a newer one is refused.
/// </summary>
internal static class PostgreSqlSchema
{
    /// <summary>The advisory lock under which one program at a time migrates and writes: "Isnd".</summary>
    public const long Lock = 0x49736E64;

    private static readonly string[] Scripts = ["0001-articles.sql", "0002-search.sql", "0003-people.sql", "0004-inputs.sql", "0005-copies.sql", "0006-deliveries.sql", "0007-changes.sql", "0008-reasons.sql"];

    public static int Current => Scripts.Length;

    /// <summary>Brings the tables to the newest format, or to an older one for tests; the format that they had, 0 where there were none.</summary>
    public static int Migrate(PostgreSqlConnections connections, PostgreSqlOptions options, int? upTo = null)
    {
        // Of one state: another program may make the tables between two looks.
        var found = connections.ReadOneState(connection => Found(connection, connections.Name));
        if (found > Current) throw new StoreException($"{connections.Name}: was written by a newer Isnad (format {found}, this one knows {Current}): use that one");
        if (found == 0 && !options.Create) throw new StoreException($"{connections.Name}: nothing is kept there yet; begin with: isnad add PATH");
        for (var next = found; next < (upTo ?? Current); next++) Run(connections, next);
        return found;
    }

    private static int Found(NpgsqlConnection connection, string name)
    {
        if (connection.Number("SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = 'isnad' AND tablename = 'settings'") is not null)
            return (int)(connection.Number("SELECT value FROM isnad.settings WHERE name = 'format'") ?? throw OfAnother(name));
        if (connection.Number("SELECT 1 WHERE current_setting('server_encoding') = 'UTF8'") is null) throw new StoreException($"{name}: its encoding is not UTF-8; make it anew with: createdb -E UTF8 -T template0 NAME");
        if (connection.Number(OtherTables) > 0) throw OfAnother(name);
        return 0;
    }

    // What extensions bring along does not count.
    private const string OtherTables = """
        SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
          AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        """;

    private static StoreException OfAnother(string name) => new($"{name}: is a database of another program; make one for Isnad with: createdb -E UTF8 -T template0 NAME");

    private static bool Run(PostgreSqlConnections connections, int done) => connections.Write(connection =>
    {
        // Another program may have done it since we looked.
        if (Found(connection, connections.Name) != done) return false;
        connection.Run(Text(Scripts[done]));
        connection.Run("INSERT INTO isnad.settings (name, value) VALUES ('format', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", done + 1L);
        return true;
    });

    private static string Text(string name)
    {
        using var stream = typeof(PostgreSqlSchema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name}: not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
