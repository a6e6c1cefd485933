using System.CommandLine;
using System.CommandLine.Completions;

namespace Isnad.Cli;

/// <summary>The words that may follow a verb.</summary>
/// <param name="Path">The verb with those above it, such as <c>isnad db check</c>.</param>
/// <param name="Verbs">The verbs below it.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="Values">What stands in the place of its first argument; empty for anything.</param>
internal sealed record CommandWords(string Path, IReadOnlyList<string> Verbs, IReadOnlyList<FlagWords> Flags, IReadOnlyList<string> Values)
{
    /// <summary>All verbs, from the root on.</summary>
    public static IReadOnlyList<CommandWords> Of(Command root) => [.. Below(root, "isnad", [.. root.Options.Where(option => option.Recursive)])];

    private static IEnumerable<CommandWords> Below(Command command, string path, IReadOnlyList<Option> everywhere)
    {
        var flags = command.Options.Concat(everywhere).Where(option => !option.Hidden).Distinct().Select(FlagWords.Of).ToList();
        var values = command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(item => item.Label);
        yield return new CommandWords(path, [.. command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)], flags, [.. values]);
        foreach (var words in command.Subcommands.SelectMany(verb => Below(verb, $"{path} {verb.Name}", everywhere))) yield return words;
    }
}

/// <summary>A flag.</summary>
/// <param name="Names">Its name and its short forms.</param>
/// <param name="TakesValue">False for one that is only there or not.</param>
/// <param name="Values">The values that it may have; empty for anything.</param>
/// <param name="About">What it is for.</param>
internal sealed record FlagWords(IReadOnlyList<string> Names, bool TakesValue, IReadOnlyList<string> Values, string About)
{
    public static FlagWords Of(Option option)
    {
        var takes = option.ValueType != typeof(bool) && option.ValueType != typeof(void);
        return new FlagWords([option.Name, .. option.Aliases.Where(alias => alias is not ("-?" or "/?" or "/h"))], takes, takes ? [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)] : [], option.Description ?? "");
    }
}
