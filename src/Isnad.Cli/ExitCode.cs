namespace Isnad.Cli;

/// <summary>The program's exit codes. They are documented in the README.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Partly = 3;
    public const int Nothing = 4;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
