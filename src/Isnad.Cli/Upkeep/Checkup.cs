using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Looks at what the program stands on.</summary>
internal sealed class Checkup(Func<string, string?> variable, bool outIsTerminal)
{
    private const long Little = 1L << 30;
    private const long TooLittle = 64L << 20;

    private static readonly string[] Locales = ["LC_ALL", "LC_CTYPE", "LANG"];

    public IEnumerable<CheckLine> Run(Func<Configuration> configuration, string database)
    {
        yield return new CheckLine(CheckState.Ok, ".NET", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}");
        yield return Letters();
        yield return Configured(configuration);
        yield return Kept(database);
        if (Database.IsFile(database)) yield return Room(database);
        yield return Terminal();
        yield return Fonts();
    }

    // Reading needs no ICU; the platform orders and shows with it.
    private static CheckLine Letters()
    {
        var invariant = AppContext.TryGetSwitch("System.Globalization.Invariant", out var on) && on;
        return invariant
            ? new CheckLine(CheckState.Ok, "ICU", "switched off (globalization-invariant mode); reading and searching do without it")
            : new CheckLine(CheckState.Ok, "ICU", "there");
    }

    private static CheckLine Configured(Func<Configuration> configuration)
    {
        try
        {
            var files = configuration().Files;
            return new CheckLine(CheckState.Ok, "configuration", files.Count == 0 ? "no file; isnad.toml here or in $XDG_CONFIG_HOME/isnad would be read" : string.Join(", ", files));
        }
        catch (UsageException e)
        {
            return new CheckLine(CheckState.Broken, "configuration", $"{e.Message}: mend it (see: docs/configuration.md)");
        }
    }

    private static CheckLine Kept(string database)
    {
        try
        {
            if (Database.Inspect(database) is not { } found) return new CheckLine(CheckState.Ok, "database", $"{database}: none yet; 'isnad add PATH' makes it");
            return found.IsOld
                ? new CheckLine(CheckState.Warning, "database", $"{found.Says}; the next verb that opens it brings it up to date: copy it first if an older Isnad uses it too")
                : new CheckLine(CheckState.Ok, "database", found.Says);
        }
        catch (StoreException e)
        {
            return new CheckLine(CheckState.Broken, "database", e.Message);
        }
    }

    private static CheckLine Room(string database)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(database))!;
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        try
        {
            var free = new DriveInfo(folder).AvailableFreeSpace;
            var says = $"{Size(free)} free where the database is";
            return free < TooLittle
                ? new CheckLine(CheckState.Broken, "disk", $"{says}: make room, or take another place with --db")
                : free < Little ? new CheckLine(CheckState.Warning, "disk", $"{says}: make room before adding much") : new CheckLine(CheckState.Ok, "disk", says);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new CheckLine(CheckState.Warning, "disk", $"how much is free can't be told: {e.Message}");
        }
    }

    private CheckLine Terminal()
    {
        var locale = Locales.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        var utf8 = locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || locale.Contains("utf8", StringComparison.OrdinalIgnoreCase);
        if (utf8) return new CheckLine(CheckState.Ok, "terminal", outIsTerminal ? $"{locale}; Arabic is shaped and turned by the terminal itself" : $"{locale}; the output goes to no terminal");
        return new CheckLine(CheckState.Warning, "terminal", $"the locale is {(locale.Length == 0 ? "not set" : locale)}, not UTF-8: set LANG to one like C.UTF-8 if Arabic is not shown");
    }

    private static CheckLine Fonts()
    {
        try
        {
            using var list = Process.Start(new ProcessStartInfo("fc-list", [":lang=ar", "family"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var fonts = list.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Count();
            return fonts > 0
                ? new CheckLine(CheckState.Ok, "fonts", string.Create(CultureInfo.InvariantCulture, $"{fonts} with Arabic letters"))
                : new CheckLine(CheckState.Warning, "fonts", "none with Arabic letters on this machine: install one (Debian: fonts-noto-core) if Arabic is to be seen on it");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new CheckLine(CheckState.Ok, "fonts", "not looked for (there is no fc-list here); only a screen of this machine needs them");
        }
    }

    private static string Size(long bytes) => bytes >= Little
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Little:F1} GiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):F1} MiB");
}
