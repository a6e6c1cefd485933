using System.CommandLine;

namespace Isnad.Cli;

/// <summary>The verb <c>doctor</c>.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    private const string About = """
        Looks whether the program has what it needs here: .NET, letters, configuration, database, room on the disk, terminal. One line each, with what to do; changes nothing.

        Examples:
          isnad doctor
          isnad doctor --db news.db

        Exits with 1 when something is broken.
        """;

    public static Command Create(CliConsole console)
    {
        var database = Database.Flag();
        var command = new Command(Name, About) { database };
        command.SetAction(parsed =>
        {
            var found = new Checkup(console.Variable, console.OutIsTerminal).Run(() => ConfiguredRoot.Of(parsed), Database.PathOf(parsed.GetValue(database))).ToList();
            new PipeStream(console.Out).Write(Queries.Utf8(string.Concat(found.Select(line => $"{line.State.ToString().ToLowerInvariant(),-7}  {line.What}: {TableText.Harmless(line.Says)}\n"))));
            return found.Exists(line => line.State == CheckState.Broken) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
