using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Isnad.Cli;

/// <summary>Parses the command line, calls the verb, and turns what goes wrong into one line and an exit code.</summary>
internal static class CliApp
{
    public static int Run(string[] args, CliConsole console, CancellationToken stop)
    {
        var parsed = Root(console, stop).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpAction && UnknownOption(parsed) is { } option)
        {
            console.Complain($"there is no option '{option}' (see: isnad {Line(parsed)}--help; behind -- it is taken as it stands)");
            return ExitCode.Usage;
        }
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction) return Refuse(console, parsed);
        try
        {
            if (parsed.Action is not HelpAction && parsed.CommandResult.Command.Name != DoctorCommand.Name) _ = ConfiguredRoot.Of(parsed);
            return Invoke(parsed, console);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Failed;
        }
        catch (UsageException e)
        {
            console.Complain(e.Message);
            return ExitCode.Usage;
        }
        catch (ClosedPipeException)
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            console.Complain(e.Message);
            return ExitCode.Failed;
        }
    }

    internal static ConfiguredRoot Root(CliConsole console, CancellationToken stop) =>
        new("Reads Arabic news and writes down who said what, on whose word.\n\nExamples:\n  isnad read article.txt\n  isnad read news/*.jsonl -f jsonl -o statements.jsonl\n  isnad add news/\n  isnad search 'speaker:الوزير pub:P1W'\n  isnad export 'speaker:الوزير' -f xlsx -o minister.xlsx\n  isnad evaluate gold.jsonl", console.Variable)
        {
            ReadCommand.Create(console, stop),
            AddCommand.Create(console, stop),
            FeedCommand.Create(console, stop),
            SearchCommand.Create(console),
            ShowCommand.Create(console),
            ChainCommand.Create(console),
            CorrectCommand.Create(console),
            RereadCommand.Create(console, stop),
            SavedCommand.Create(console),
            ActorCommand.Create(console),
            TimelineCommand.Create(console),
            WordsCommand.Create(console),
            CompareCommand.Create(console),
            RemoveCommand.Create(console),
            ExportCommand.Create(console, stop),
            DbCommand.Create(console),
            ServeCommand.Create(console, stop),
            McpCommand.Create(console, stop),
            EvaluateCommand.Create(console, stop),
            ActorsCommand.Create(console),
            ConfigCommand.Create(console),
            DoctorCommand.Create(console),
            CompletionCommand.Create(console),
        };

    private static int Invoke(ParseResult parsed, CliConsole console)
    {
        using var text = new StringWriter();
        var code = parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = text,
            Error = console.Error,
        });
        // The help calls the program by its file's name.
        var written = text.ToString().Replace($"  {RootCommand.ExecutableName} ", "  isnad ", StringComparison.Ordinal);
        if (written.Length > 0) new PipeStream(console.Out).Write(System.Text.Encoding.UTF8.GetBytes(written));
        return code;
    }

    /// <summary>The verb and those that it stands under, the innermost first.</summary>
    private static IEnumerable<string> Verbs(CommandResult? result)
    {
        for (; result is { Command: not RootCommand }; result = result.Parent as CommandResult) yield return result.Command.Name;
    }

    // The verb as it is typed, with a space behind each of its words.
    private static string Line(ParseResult parsed) => string.Concat(Verbs(parsed.CommandResult).Reverse().Select(name => name + " "));

    // What looks like an option and was taken for a path, a query or a name, or for nothing; null where there is none.
    private static string? UnknownOption(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand) return null;
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Where(token => !behind.Contains(token)).Select(token => token.Value);
        return taken.Concat(behind.Count > 0 ? [] : parsed.UnmatchedTokens).FirstOrDefault(LooksLikeOption)?.Split('=')[0];
    }

    private static bool LooksLikeOption(string text) => text is ['-', '-', _, ..] || (text is ['-', var letter] && char.IsAsciiLetter(letter));

    private static int Refuse(CliConsole console, ParseResult parsed)
    {
        var verb = Line(parsed);
        if (verb.Length == 0 && parsed.UnmatchedTokens is [var unknown, ..])
        {
            var verbs = string.Join(", ", parsed.RootCommandResult.Command.Children.OfType<Command>().Select(command => command.Name));
            console.Complain($"there is no verb '{unknown}', only {verbs} (see: isnad --help)");
            return ExitCode.Usage;
        }
        console.Complain($"{parsed.Errors[0].Message.TrimEnd('.')} (see: isnad {verb}--help)");
        return ExitCode.Usage;
    }
}
