using System.CommandLine;
using System.CommandLine.Parsing;

namespace Isnad.Cli;

/// <summary>The program's root command: it knows what is configured, from where the flags take their defaults.</summary>
internal sealed class ConfiguredRoot : RootCommand
{
    private readonly Func<string, string?> variable;
    private readonly Option<string?> file = new("--config", "-c") { Description = "Read this configuration file, and no other.", Recursive = true };
    private Configuration? loaded;

    public ConfiguredRoot(string about, Func<string, string?> variable)
        : base(about)
    {
        this.variable = variable;
        Options.Add(file);
    }

    /// <summary>What is configured.</summary>
    /// <exception cref="UsageException">The configuration is wrong.</exception>
    public static Configuration Of(ParseResult parsed)
    {
        var root = (ConfiguredRoot)parsed.RootCommandResult.Command;
        return root.loaded ??= Configuration.Load(parsed.GetValue(root.file), root.variable);
    }

    /// <summary>What is configured for a flag; null where nothing is, or where the configuration is wrong, which is told before a verb runs.</summary>
    public static string? Default(SymbolResult result, Setting setting)
    {
        while (result.Parent is { } parent) result = parent;
        if (result is not CommandResult { Command: ConfiguredRoot root } top) return null;
        try
        {
            return (root.loaded ??= Configuration.Load(top.GetValue(root.file), root.variable)).Text(setting);
        }
        catch (UsageException)
        {
            return null;
        }
    }
}
