using System.CommandLine;
using System.Globalization;
using System.Text;
using Isnad.Intake.Actors;

namespace Isnad.Cli;

/// <summary>The verb <c>actors</c>: what concerns a user's own file of actors.</summary>
internal static class ActorsCommand
{
    private const string About = """
        Checks a file of your own actors, which 'isnad read --actors FILE' reads beside the built-in ones.

        Examples:
          isnad actors check actors.tsv
          isnad read article.txt --actors actors.tsv

        Every fault is printed with file and line; with one or more of them the exit code is 1.
        """;

    public static Command Create(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "Tab-separated with a line of column names, or one JSON object a line (see docs/actors.md)." };
        var check = new Command("check", About) { file };
        check.SetAction(parsed => Check(parsed.GetValue(file)!, console));
        return new Command("actors", "Works with a file of your own actors.") { check };
    }

    private static int Check(string path, CliConsole console)
    {
        var (actors, faults) = ActorFile.Check(path);
        foreach (var fault in faults) console.Complain($"{path}:{fault.Line}: {fault.Message}");
        if (faults.Count > 0) return ExitCode.Failed;
        _ = new ArticleReader(new ReaderOptions { Actors = actors }); // what only the whole can show
        var names = actors.Sum(actor => actor.Aliases.Count + 1);
        new PipeStream(console.Out).Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}: {actors.Count} actors with {names} names\n")));
        return ExitCode.Done;
    }
}
