namespace Isnad.Cli;

/// <summary>Where the program keeps what is not named by a flag.</summary>
internal static class DataFolder
{
    /// <summary>isnad in $XDG_DATA_HOME, else in ~/.local/share.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home ? home : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share"),
        "isnad");
}
