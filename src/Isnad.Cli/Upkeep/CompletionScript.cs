using System.Globalization;
using System.Text;

namespace Isnad.Cli;

/// <summary>Writes the words of all verbs as a script for a shell.</summary>
internal static class CompletionScript
{
    public static string Bash(IReadOnlyList<CommandWords> commands)
    {
        var script = new StringBuilder("# Completes the words of isnad. Made by 'isnad completion bash'.\n_isnad() {\n");
        script.Append("    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path=isnad i\n    local verbs= flags= values=\n");
        script.Append("    for ((i = 1; i < COMP_CWORD; i++)); do\n        case \"$path ${COMP_WORDS[i]}\" in\n");
        script.Append(CultureInfo.InvariantCulture, $"            {string.Join(" | ", commands.Skip(1).Select(command => Quoted(command.Path)))}) path=\"$path ${{COMP_WORDS[i]}}\" ;;\n        esac\n    done\n");
        script.Append("    case \"$path $prev\" in\n");
        foreach (var command in commands)
        {
            foreach (var flag in command.Flags.Where(flag => flag.TakesValue))
                script.Append(CultureInfo.InvariantCulture, $"        {string.Join(" | ", flag.Names.Select(name => Quoted($"{command.Path} {name}")))}) COMPREPLY=($(compgen {(flag.Values.Count > 0 ? $"-W \"{string.Join(' ', flag.Values)}\"" : "-f")} -- \"$cur\")); return ;;\n");
        }
        script.Append("    esac\n    case $path in\n");
        foreach (var command in commands)
            script.Append(CultureInfo.InvariantCulture, $"        {Quoted(command.Path)}) verbs=\"{string.Join(' ', command.Verbs)}\"; flags=\"{string.Join(' ', command.Flags.SelectMany(flag => flag.Names))}\"; values=\"{string.Join(' ', command.Values)}\" ;;\n");
        script.Append("    esac\n    if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W \"$flags\" -- \"$cur\"))\n");
        script.Append("    elif [[ -n $verbs$values ]]; then COMPREPLY=($(compgen -W \"$verbs $values\" -- \"$cur\"))\n");
        return script.Append("    else COMPREPLY=($(compgen -f -- \"$cur\"))\n    fi\n}\ncomplete -o filenames -F _isnad isnad\n").ToString();
    }

    public static string Zsh(IReadOnlyList<CommandWords> commands) => "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(commands);

    public static string Fish(IReadOnlyList<CommandWords> commands)
    {
        var script = new StringBuilder("# Completes the words of isnad. Made by 'isnad completion fish'.\n");
        foreach (var command in commands)
        {
            var when = When(command);
            foreach (var verb in command.Verbs) script.Append(CultureInfo.InvariantCulture, $"complete -c isnad -f -n '{when}' -a {verb}\n");
            foreach (var value in command.Values) script.Append(CultureInfo.InvariantCulture, $"complete -c isnad -n '{when}' -a {value}\n");
            foreach (var flag in command.Flags)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c isnad -n '{when}'");
                foreach (var name in flag.Names) script.Append(name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}");
                if (flag.TakesValue) script.Append(flag.Values.Count > 0 ? $" -x -a '{string.Join(' ', flag.Values)}'" : " -r");
                script.Append(CultureInfo.InvariantCulture, $" -d '{flag.About.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'\n");
            }
        }
        return script.ToString();
    }

    // All verbs of the path are there, and none below it.
    private static string When(CommandWords command)
    {
        var seen = command.Path.Split(' ').Skip(1).Select(verb => $"__fish_seen_subcommand_from {verb}");
        var unseen = command.Verbs.Count > 0 ? [$"not __fish_seen_subcommand_from {string.Join(' ', command.Verbs)}"] : Array.Empty<string>();
        return string.Join("; and ", seen.Concat(unseen).DefaultIfEmpty("true"));
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
