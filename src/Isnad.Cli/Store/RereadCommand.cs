using System.CommandLine;

namespace Isnad.Cli;

/// <summary>The verb <c>reread</c>.</summary>
internal static class RereadCommand
{
    private const string About = """
        Reads texts that are kept again with this version of the reader, or with your own actors, and puts the new readings in the place of the old. What people have corrected stays.

        Examples:
          isnad reread 'outlet:الضفة pub:2026'
          isnad reread --all --actors actors.tsv

        A run that is stopped can be started again: reading again what was read by the same reader changes nothing.
        """;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        var query = new Argument<string?>("QUERY") { Description = "The articles with a statement that answers it.", Arity = ArgumentArity.ZeroOrOne };
        var database = Database.Flag();
        var all = new Option<bool>("--all") { Description = "All articles." };
        var actors = ReadFlags.Actors();
        var jobs = ReadFlags.Jobs();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress and no counts." };
        var command = new Command("reread", About) { query, database, all, actors, jobs, quiet };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(query) is null != parsed.GetValue(all)) parsed.AddError("Give either a QUERY or --all.");
        });
        command.SetAction(parsed => new RereadRun(console)
        {
            Query = parsed.GetValue(query),
            Database = parsed.GetValue(database),
            Actors = parsed.GetValue(actors),
            Jobs = parsed.GetValue(jobs),
            Quiet = parsed.GetValue(quiet),
        }.Run(stop));
        return command;
    }
}
