/// <summary>
/// Runs before the program in a process that names this assembly in DOTNET_STARTUP_HOOKS, and writes into a file which assemblies of the network it loads: without them
/// nothing of .NET opens a socket, looks up a name or speaks HTTP.
/// </summary>
internal static class StartupHook
{
    public const string Report = "ISNAD_TEST_NETWORK";
    public const string Watching = "watching";

    private static readonly string[] Network = ["System.Net.Sockets", "System.Net.NameResolution", "System.Net.Http"];
    private static readonly Lock Writing = new();

    public static void Initialize()
    {
        Write(Watching);
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
        {
            if (loaded.LoadedAssembly.GetName().Name is { } name && Network.Contains(name, StringComparer.Ordinal)) Write($"loaded {name}");
        };
    }

    private static void Write(string line)
    {
        lock (Writing) File.AppendAllText(Environment.GetEnvironmentVariable(Report)!, line + "\n");
    }
}
