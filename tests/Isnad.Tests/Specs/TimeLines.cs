namespace Isnad.Tests;

/// <summary>Expressions of time as a spec writes them: <c>time: TEXT = VALUE TYPE RULE</c>; the rule may be left out, a value that is not known is "-".</summary>
internal static class TimeLines
{
    private const string Label = "time:";

    /// <summary>Tells such a line from a field of a statement.</summary>
    public static bool Is(string line) => line.StartsWith(Label, StringComparison.Ordinal);

    public static string Parse(string line) => line[Label.Length..].Trim();

    /// <summary>What was read, one string an expression.</summary>
    public static IReadOnlyList<string> Of(Reading reading) =>
        [.. reading.Times.Select(time => $"{time.Span.Slice(reading.Text)} = {time.Value ?? "-"} {time.Type.ToString().ToUpperInvariant()} {time.By}")];

    public static bool Same(string expected, string read) => read == expected || read.StartsWith(expected + " ", StringComparison.Ordinal);
}
