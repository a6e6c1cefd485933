using Spectre.Console;

namespace Isnad.Cli;

/// <summary>What all tables have in common. Spectre.Console is loaded when one is first drawn.</summary>
internal static class TableText
{
    /// <summary>A console of the given width that writes into <paramref name="text"/>.</summary>
    public static IAnsiConsole Console(TextWriter text, int width, bool color)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Lines without the spaces that fill them up.</summary>
    public static string Trimmed(string text) => string.Concat(text.Split('\n').Select(line => line.TrimEnd(' ') + "\n"))[..^1];

    /// <summary>An article must not steer the terminal: control characters other than the end of a line are shown as replaced.</summary>
    public static string Harmless(string text) =>
        text.Any(IsControl) ? string.Concat(text.Select(c => IsControl(c) ? '\uFFFD' : c)) : text;

    private static bool IsControl(char c) => c != '\n' && char.IsControl(c);
}
