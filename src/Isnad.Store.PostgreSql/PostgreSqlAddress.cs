using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Which database on which server: <c>postgres://user@host:port/database?sslmode=require</c>, or settings as <c>Host=…;Username=…;Database=…</c>.</summary>
public sealed class PostgreSqlAddress
{
    private const int DefaultPort = 5432;

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["dbname"] = "Database",
        ["passfile"] = "Passfile",
        ["sslmode"] = "SSL Mode",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslrootcert"] = "Root Certificate",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["options"] = "Options",
    };

    private readonly NpgsqlConnectionStringBuilder settings;

    private PostgreSqlAddress(NpgsqlConnectionStringBuilder settings) => this.settings = settings;

    /// <summary>The settings with which connections are opened.</summary>
    internal NpgsqlConnectionStringBuilder Settings => new(settings.ConnectionString);

    /// <summary>Reads an address. What it does not say is taken from the environment, as other programs for PostgreSQL do (PGPASSWORD, PGPASSFILE, ~/.pgpass …).</summary>
    /// <exception cref="FormatException">It is none: the message says why and holds no password.</exception>
    public static PostgreSqlAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var settings = IsUrl(text) ? OfUrl(text) : OfPairs(text);
        if (string.IsNullOrEmpty(settings.Host)) settings.Host = Environment.GetEnvironmentVariable("PGHOST") is { Length: > 0 } host ? host : "localhost";
        if (settings.Host.Contains('=', StringComparison.Ordinal)) throw new FormatException("the settings of the database are parted by semicolons: Host=…;Username=…;Database=…");
        if (string.IsNullOrEmpty(settings.Database)) throw new FormatException("the address of the database lacks the database's name: postgres://user@host/NAME");
        return new PostgreSqlAddress(settings);
    }

    /// <summary>The address without its password and options, to be shown.</summary>
    public override string ToString()
    {
        var user = string.IsNullOrEmpty(settings.Username) ? "" : Uri.EscapeDataString(settings.Username) + "@";
        var host = settings.Host!.Contains(':', StringComparison.Ordinal) ? $"[{settings.Host}]" : settings.Host;
        var isFolder = host.StartsWith('/');
        var port = settings.Port == DefaultPort || isFolder ? "" : FormattableString.Invariant($":{settings.Port}");
        return $"postgres://{user}{(isFolder ? "" : host)}{port}/{Uri.EscapeDataString(settings.Database!)}{(isFolder ? $"?host={host}" : "")}";
    }

    private static bool IsUrl(string text) => text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal);

    private static NpgsqlConnectionStringBuilder OfPairs(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"the settings of the database can't be read: {e.Message}", e);
        }
    }

    private static NpgsqlConnectionStringBuilder OfUrl(string text)
    {
        var rest = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var query = rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? rest[(mark + 1)..] : "";
        if (query.Length > 0 || rest.EndsWith('?')) rest = rest[..rest.IndexOf('?', StringComparison.Ordinal)];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var authority = slash < 0 ? rest : rest[..slash];
        var settings = new NpgsqlConnectionStringBuilder();
        if (slash >= 0 && slash + 1 < rest.Length) Set(settings, "dbname", Uri.UnescapeDataString(rest[(slash + 1)..]));
        var at = authority.LastIndexOf('@');
        if (at >= 0) User(settings, authority[..at]);
        Server(settings, authority[(at + 1)..]);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            Set(settings, equals < 0 ? pair : pair[..equals], equals < 0 ? "" : Uri.UnescapeDataString(pair[(equals + 1)..]));
        }
        return settings;
    }

    private static void User(NpgsqlConnectionStringBuilder settings, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        Set(settings, "user", Uri.UnescapeDataString(colon < 0 ? text : text[..colon]));
        if (colon >= 0) Set(settings, "password", Uri.UnescapeDataString(text[(colon + 1)..]));
    }

    private static void Server(NpgsqlConnectionStringBuilder settings, string text)
    {
        // [::1]:5432 has colons within the brackets.
        var colon = text.LastIndexOf(':');
        var hasPort = colon > text.LastIndexOf(']');
        var host = hasPort ? text[..colon] : text;
        if (host.Length > 0) Set(settings, "host", Uri.UnescapeDataString(host.Trim('[', ']')));
        if (hasPort) Set(settings, "port", text[(colon + 1)..]);
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string key, string value)
    {
        if (!Keys.TryGetValue(key, out var name)) throw new FormatException($"the address of the database has '{key}', which is none of {string.Join(", ", Keys.Keys)}");
        try
        {
            settings[name] = name == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new FormatException(name == "Password" ? "the password in the address of the database can't be used" : $"'{value}' is no {key} of a database", e);
        }
    }
}
