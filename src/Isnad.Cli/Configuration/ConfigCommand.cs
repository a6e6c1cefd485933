using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Isnad.Cli;

/// <summary>The verb <c>config</c>.</summary>
internal static class ConfigCommand
{
    public static Command Create(CliConsole console)
    {
        var origin = new Option<bool>("--origin") { Description = "Say where each is set." };
        var format = ReadFlags.Choice("--format", "-f", "How to print: toml or json.", "toml", "toml", "json");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var show = new Command("show", "Prints every setting as it holds here: flags go before it, then the environment, ./isnad.toml, and isnad/isnad.toml in $XDG_CONFIG_HOME. Passwords are left out.\n\nExamples:\n  isnad config show --origin\n  isnad config show -c other.toml") { origin, format, json };
        show.SetAction(parsed =>
        {
            var configuration = ConfiguredRoot.Of(parsed);
            var asJson = parsed.GetValue(json) || parsed.GetValue(format) == "json";
            new PipeStream(console.Out).Write(asJson ? Json(configuration) : Queries.Utf8(Toml(configuration, parsed.GetValue(origin))));
            return ExitCode.Done;
        });
        return new Command("config", "Shows what is configured.\n\nExamples:\n  isnad config show --origin") { show };
    }

    /// <summary>A value without the password in it.</summary>
    internal static string Redacted(Setting setting, string value) => setting.Secret ? Redaction.Of(value) : value;

    private static string Toml(Configuration configuration, bool origin)
    {
        var text = new StringBuilder();
        foreach (var setting in SettingTable.All)
        {
            var value = configuration.Find(setting);
            if (value is null) text.Append(CultureInfo.InvariantCulture, $"# {setting.Key}: {(setting.Default is { } standard ? $"not set, which means {standard}" : "not set")}\n");
            else text.Append(CultureInfo.InvariantCulture, $"{setting.Key} = {Shown(setting, value)}{(origin ? $"  # {value.Origin}" : "")}\n");
        }
        return text.ToString();
    }

    private static string Shown(Setting setting, SettingValue value) => setting.Type switch
    {
        SettingType.Number => value.Values[0],
        SettingType.List => $"[{string.Join(", ", value.Values.Select(Quoted))}]",
        _ => Quoted(Redacted(setting, value.Values[0])),
    };

    private static string Quoted(string text) => $"\"{TableText.Harmless(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static byte[] Json(Configuration configuration) => Queries.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "isnad.config/1");
        json.WriteStartArray("settings");
        foreach (var setting in SettingTable.All)
        {
            var value = configuration.Find(setting);
            json.WriteStartObject();
            json.WriteString("key", setting.Key);
            json.WriteStartArray("values");
            foreach (var text in value?.Values ?? []) json.WriteStringValue(Redacted(setting, text));
            json.WriteEndArray();
            json.WriteString("origin", value?.Origin);
            json.WriteString("default", setting.Default);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
