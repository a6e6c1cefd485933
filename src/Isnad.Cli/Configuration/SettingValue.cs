namespace Isnad.Cli;

/// <summary>What a setting is set to.</summary>
/// <param name="Values">One, or for a list several.</param>
/// <param name="Origin">Where it is set, as people write it.</param>
internal sealed record SettingValue(IReadOnlyList<string> Values, string Origin);
