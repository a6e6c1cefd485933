using System.Globalization;
using System.Net;
using Isnad.Intake.Fetching;

namespace Isnad.Cli;

/// <summary>Everything that can be set. docs/configuration.md is checked against this table.</summary>
internal static class SettingTable
{
    public static Setting Db { get; } = new("db", SettingType.Path, "$XDG_DATA_HOME/isnad/isnad.db", "The database file.") { Secret = true };

    public static Setting Outlet { get; } = new("outlet", SettingType.Text, null, "Who published what is read or added, where the input does not say.");

    public static Setting Country { get; } = new("country", SettingType.Text, null, "The outlet's country (two letters), where the input does not say.")
    {
        Wrong = value => value.Length == 2 && value.All(char.IsAsciiLetterUpper) ? null : $"wants two letters such as LB, not '{value}'",
    };

    public static Setting Jobs { get; } = new("jobs", SettingType.Number, "as many as processors", "Articles to read at the same time.") { Wrong = value => Number(value, 1, 512) };

    public static Setting Color { get; } = new("color", SettingType.Text, "auto", "When to use colour: auto, always or never.") { Choices = ["auto", "always", "never"] };

    public static Setting Actors { get; } = new("actors", SettingType.Path, null, "A file of your own actors, known beside the built-in ones.");

    public static Setting FetchContact { get; } = new("fetch.contact", SettingType.Text, null, "An address or page that those whose sites are fetched can turn to.")
    {
        Short = "ISNAD_CONTACT",
        Wrong = value => FetchOptions.IsContact(value) ? null : $"wants a mail address or the address of a page, not '{value}'",
    };

    public static Setting FetchAllow { get; } = new("fetch.allow", SettingType.List, null, "Address ranges that may be fetched from although they are not public.")
    {
        Wrong = value => IPNetwork.TryParse(value, out _) || IPAddress.TryParse(value, out _) ? null : $"wants an address or a range such as 10.1.0.0/16, not '{value}'",
    };

    public static Setting ServeAddress { get; } = new("serve.address", SettingType.Text, "127.0.0.1", "The address that the pages are served on.")
    {
        Wrong = value => value == "localhost" || IPAddress.TryParse(value, out _) ? null : $"wants an address such as 127.0.0.1, not '{value}'",
    };

    public static Setting ServePort { get; } = new("serve.port", SettingType.Number, "8737", "The port that the pages are served on; 0 for any that is free.") { Wrong = value => Number(value, 0, 65535) };

    public static Setting ServeTokens { get; } = new("serve.tokens", SettingType.Path, null, "The file of tokens that open the pages beyond this machine.") { Short = "ISNAD_TOKENS" };

    public static Setting ServeFeeds { get; } = new("serve.feeds", SettingType.Text, "on", "Whether the reading room looks at the feeds that are followed: on or off.") { Choices = ["on", "off"] };

    /// <summary>All settings, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Db, Outlet, Country, Jobs, Color, Actors, FetchContact, FetchAllow, ServeAddress, ServePort, ServeTokens, ServeFeeds];

    /// <summary>The setting of that key; null when there is none.</summary>
    public static Setting? Find(string key) => All.FirstOrDefault(setting => setting.Key == key);

    /// <summary>The setting whose key is least unlike a key that there is not.</summary>
    public static Setting Nearest(string key) => All.MinBy(setting => Distance(setting.Key, key))!;

    private static string? Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"wants a whole number from {least} to {most}, not '{value}'");

    // How many letters must be added, taken away or changed.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var k = 1; k <= to.Length; k++)
            {
                var above = row[k];
                row[k] = Math.Min(Math.Min(row[k], row[k - 1]) + 1, corner + (from[i - 1] == to[k - 1] ? 0 : 1));
                corner = above;
            }
        }
        return row[to.Length];
    }
}
