using System.CommandLine;

namespace Isnad.Cli;

/// <summary>The verb <c>completion</c>.</summary>
internal static class CompletionCommand
{
    private const string About = """
        Prints a script that completes verbs, flags and their values in a shell.

        Examples:
          isnad completion bash > ~/.local/share/bash-completion/completions/isnad
          isnad completion zsh >> ~/.zshrc
          isnad completion fish > ~/.config/fish/completions/isnad.fish
        """;

    public static Command Create(CliConsole console)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.CompletionSources.Add("bash", "zsh", "fish");
        var command = new Command("completion", About) { shell };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(shell) is { } given and not ("bash" or "zsh" or "fish")) parsed.AddError($"SHELL is bash, zsh or fish, not '{given}'");
        });
        command.SetAction(parsed =>
        {
            var words = CommandWords.Of(parsed.RootCommandResult.Command);
            new PipeStream(console.Out).Write(Queries.Utf8(parsed.GetValue(shell) switch
            {
                "fish" => CompletionScript.Fish(words),
                "zsh" => CompletionScript.Zsh(words),
                _ => CompletionScript.Bash(words),
            }));
            return ExitCode.Done;
        });
        return command;
    }
}
