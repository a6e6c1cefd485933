namespace Isnad.Cli;

/// <summary>Something that can be set by a flag, the environment or a file.</summary>
/// <param name="Key">Its name in a file; a dot parts table and key.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Default">What holds where it is not set, as people write it; null for nothing.</param>
/// <param name="Help">What it is for, in one sentence.</param>
internal sealed record Setting(string Key, SettingType Type, string? Default, string Help)
{
    /// <summary>The only values that it may have; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True when a value may hold a password: it may be given as a file's content, and is not printed.</summary>
    public bool Secret { get; init; }

    /// <summary>What is wrong with a value; null when it is right.</summary>
    public Func<string, string?>? Wrong { get; init; }

    /// <summary>Its name in the environment.</summary>
    public string Variable => "ISNAD_" + Key.ToUpperInvariant().Replace('.', '_');

    /// <summary>A shorter name in the environment, which does as well; null for none.</summary>
    public string? Short { get; init; }

    /// <summary>All its names in the environment but the one that names a file.</summary>
    public IReadOnlyList<string> Variables => Short is null ? [Variable] : [Variable, Short];

    /// <summary>What is wrong with a value; null when it is right.</summary>
    public string? Fault(string value)
    {
        if (Choices.Count > 0 && !Choices.Contains(value, StringComparer.Ordinal)) return $"is one of {string.Join(", ", Choices)}, not '{value}'";
        return value.Length == 0 ? "must not be empty" : Wrong?.Invoke(value);
    }
}

/// <summary>Text; the path of a file, in a file relative to its folder; a whole number; several texts.</summary>
internal enum SettingType { Text, Path, Number, List }
