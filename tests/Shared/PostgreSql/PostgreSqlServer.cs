using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Isnad.Testing;

/// <summary>
/// A throw-away server of PostgreSQL on a socket in a temporary folder, started when the first database is asked for. A shell watches over it: when this process
/// ends, however it does, the server is stopped and the folder removed.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private const string User = "isnad";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock starting = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"isnad-pg-{Guid.NewGuid():n}"[..20]);
    private Process? watcher;
    private int databases;

    /// <summary>The address of a new, empty database. More words for CREATE DATABASE may be given.</summary>
    public string NewDatabase(string options = "")
    {
        lock (starting) if (watcher is null) Start();
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        Query("postgres", $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' {options}");
        return AddressOf(name);
    }

    public string AddressOf(string database) => $"postgres://{User}@/{database}?host={folder}";

    /// <summary>What a statement of SQL prints.</summary>
    public string Query(string database, string sql) => Run("psql", "-h", folder, "-U", User, "-d", database, "-v", "ON_ERROR_STOP=1", "-qAtc", sql);

    /// <summary>Ends the server at once, as a fallen machine would.</summary>
    public void Kill()
    {
        Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Stop();
    }

    /// <summary>Starts it again over the same data.</summary>
    public void StartAgain()
    {
        lock (starting) Watch();
    }

    public void Dispose()
    {
        lock (starting)
        {
            if (watcher is null) return;
            Stop();
            if (Directory.Exists(folder)) Run("rm", "-rf", folder);
        }
    }

    private string Data => Path.Combine(folder, "data");

    private void Start()
    {
        Directory.CreateDirectory(folder);
        if (IsRoot) Run(asRoot: true, "chown", "postgres", folder);
        Run("initdb", "-D", Data, "-A", "trust", "-U", User, "--locale=C", "--encoding=UTF8", "--no-sync");
        Watch();
    }

    // The shell reads from us: at the end of that, however it came about, it stops the server.
    private void Watch()
    {
        var script = $"""'{Program("postgres")}' -D '{Data}' -k '{folder}' -c listen_addresses= -c fsync=off -c max_connections=40 >'{folder}/log' 2>&1 & read end; kill -INT $! 2>/dev/null; wait $!; [ "$end" ] || rm -rf '{folder}'""";
        watcher = Process.Start(Starting(IsRoot, ["sh", "-c", script], input: true))!;
        var clock = Stopwatch.StartNew();
        while (RunQuietly("pg_isready", "-h", folder, "-U", User) != 0)
        {
            if (clock.Elapsed > Patience || watcher.HasExited) throw new InvalidOperationException($"PostgreSQL did not start: {(File.Exists(folder + "/log") ? File.ReadAllText(folder + "/log") : "it says nothing")}");
            Thread.Sleep(50);
        }
    }

    private void Stop()
    {
        watcher!.StandardInput.WriteLine("end");
        watcher.WaitForExit();
        watcher.Dispose();
    }

    private static bool IsRoot => Environment.IsPrivilegedProcess && OperatingSystem.IsLinux();

    private static string Run(params string[] command) => Run(asRoot: false, command);

    private static string Run(bool asRoot, params string[] command)
    {
        using var process = Process.Start(Starting(IsRoot && !asRoot, [Program(command[0]), .. command[1..]], input: false))!;
        var complaint = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed.TrimEnd() : throw new InvalidOperationException($"{string.Join(' ', command)}: {complaint.Result}");
    }

    private static int RunQuietly(params string[] command)
    {
        using var process = Process.Start(Starting(asPostgres: false, [Program(command[0]), .. command[1..]], input: false))!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static ProcessStartInfo Starting(bool asPostgres, string[] command, bool input)
    {
        string[] whole = asPostgres ? ["runuser", "-u", "postgres", "--", .. command] : command;
        var start = new ProcessStartInfo(whole[0], whole[1..]) { RedirectStandardInput = input, RedirectStandardOutput = !input, RedirectStandardError = !input, WorkingDirectory = Path.GetTempPath() };
        start.StandardOutputEncoding = input ? null : Encoding.UTF8;
        return start;
    }

    /// <summary>Debian keeps the server's programs out of the PATH.</summary>
    private static string Program(string name)
    {
        if (name is "sh" or "rm" or "chown") return name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Directory.Exists("/usr/lib/postgresql")) folders = [.. Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => path, StringComparer.Ordinal).Select(path => path + "/bin"), .. folders];
        return folders.Select(path => Path.Combine(path, name)).FirstOrDefault(File.Exists) ?? throw new InvalidOperationException($"{name} of PostgreSQL is not installed: ./test installs it, or run: sudo apt-get install -y postgresql");
    }
}
