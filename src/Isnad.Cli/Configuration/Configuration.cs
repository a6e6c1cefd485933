using System.Globalization;

namespace Isnad.Cli;

/// <summary>What is set: in the environment, else in ./isnad.toml, else in the user's own file; a flag goes before all of them. A file that is named is the only one.</summary>
internal sealed class Configuration
{
    private const string FileName = "isnad.toml";
    private const string FileVariable = "ISNAD_CONFIG";
    private const string FromFile = "_FILE";
    private const string NoColor = "NO_COLOR";

    private readonly Dictionary<string, SettingValue> values = new(StringComparer.Ordinal);

    private Configuration()
    {
    }

    /// <summary>The files that were read.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <param name="named">The file that <c>--config</c> names; null for the usual ones.</param>
    /// <param name="variable">The environment.</param>
    /// <exception cref="UsageException">A file is missing or wrong, or a value can't be: with its place.</exception>
    public static Configuration Load(string? named, Func<string, string?> variable)
    {
        var files = FilesOf(named ?? NotEmpty(variable(FileVariable)), variable);
        var configuration = new Configuration { Files = files };
        foreach (var file in files)
            foreach (var (key, value) in TomlFile.Read(file, file)) configuration.values.TryAdd(key, value);
        foreach (var setting in SettingTable.All)
            if (OfEnvironment(setting, variable) is { } value) configuration.values[setting.Key] = value;
        if (NotEmpty(variable(NoColor)) is not null && NotEmpty(variable(SettingTable.Color.Variable)) is null) configuration.values[SettingTable.Color.Key] = new SettingValue(["never"], NoColor);
        return configuration;
    }

    /// <summary>What is set, and where; null where nothing is.</summary>
    public SettingValue? Find(Setting setting) => values.GetValueOrDefault(setting.Key);

    /// <summary>A single value; its default where it has one that is a value, else null.</summary>
    public string? Text(Setting setting) => Find(setting)?.Values[0];

    /// <summary>A number; null where it is not set.</summary>
    public int? Number(Setting setting) => Text(setting) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>All values; none where it is not set.</summary>
    public IReadOnlyList<string> List(Setting setting) => Find(setting)?.Values ?? [];

    private static List<string> FilesOf(string? named, Func<string, string?> variable)
    {
        if (named is not null) return File.Exists(named) ? [named] : throw new UsageException($"{named}: there is no such configuration file");
        var home = NotEmpty(variable("XDG_CONFIG_HOME")) ?? (NotEmpty(variable("HOME")) is { } user ? Path.Combine(user, ".config") : null);
        string?[] usual = [FileName, home is null ? null : Path.Combine(home, "isnad", FileName)];
        return [.. usual.OfType<string>().Where(File.Exists)];
    }

    private static SettingValue? OfEnvironment(Setting setting, Func<string, string?> variable)
    {
        string[] names = [.. setting.Variables, .. setting.Secret ? [setting.Variable + FromFile] : Array.Empty<string>()];
        var set = names.Where(one => NotEmpty(variable(one)) is not null).ToList();
        if (set.Count == 0) return null;
        if (set.Count > 1) throw new UsageException($"{set[0]} and {set[1]} are both set: one is enough");
        var name = set[0];
        var given = name.EndsWith(FromFile, StringComparison.Ordinal) ? ContentOf(name, variable(name)!) : variable(name)!;
        string[] parts = setting.Type == SettingType.List ? given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [given];
        foreach (var part in parts) if (setting.Fault(part) is { } fault) throw new UsageException($"{name} {fault}");
        return new SettingValue(parts, name);
    }

    private static string ContentOf(string name, string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name}: {file} can't be read: {e.Message}");
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
