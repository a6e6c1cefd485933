using System.Text;

namespace Isnad.Tests;

/// <summary>Compares a reading with what an example expects and says readably what differs.</summary>
internal static class SpecCheck
{
    /// <summary>Null when all is as expected; else what was expected beside what was read.</summary>
    public static string? Difference(SpecExample example, Reading reading)
    {
        if (Times(example, reading) is { } times) return times;
        if (Entities(example, reading) is { } entities) return entities;
        return example.ChecksStatements ? Statements(example, reading) : null;
    }

    private static string? Times(SpecExample example, Reading reading)
    {
        if (example.Times is not { } expected) return null;
        var read = TimeLines.Of(reading);
        if (expected.Count == read.Count && expected.Zip(read).All(pair => TimeLines.Same(pair.First, pair.Second))) return null;
        return $"specs/ar/{example.File}:{example.Line} {example.Name}: other times were read\n✗ expected {string.Join("\n✗ expected ", expected)}\n✗ read     {string.Join("\n✗ read     ", read)}";
    }

    private static string? Entities(SpecExample example, Reading reading)
    {
        var read = EntityLines.Of(reading);
        string[] missing = [.. example.Entities.Except(read)];
        if (missing.Length == 0) return null;
        return $"specs/ar/{example.File}:{example.Line} {example.Name}: other entities were read\n✗ expected {string.Join("\n✗ expected ", missing)}\n✗ read     {string.Join("\n✗ read     ", read)}";
    }

    private static string? Statements(SpecExample example, Reading reading)
    {
        var text = new StringBuilder();
        var wrong = example.Statements.Count != reading.Statements.Count;
        for (var i = 0; i < Math.Max(example.Statements.Count, reading.Statements.Count); i++)
        {
            text.Append('\n');
            if (i >= reading.Statements.Count) AppendMissing(text, i, example.Statements[i]);
            else if (i >= example.Statements.Count) AppendExtra(text, i, reading);
            else wrong |= AppendCompared(text, i, example.Statements[i], reading);
        }
        return wrong ? $"specs/ar/{example.File}:{example.Line} {example.Name}: {example.Statements.Count} statements expected, {reading.Statements.Count} read\n{text}" : null;
    }

    private static void AppendMissing(StringBuilder text, int index, ExpectedStatement expected)
    {
        text.Append(Invariant($"statement {index + 1}: not read\n"));
        foreach (var (field, value) in expected.Fields) text.Append(Invariant($"  expected {field}: {value}\n"));
    }

    private static void AppendExtra(StringBuilder text, int index, Reading reading)
    {
        text.Append(Invariant($"statement {index + 1}: not expected\n"));
        foreach (var field in StatementFields.Known) text.Append(Invariant($"  read     {field}: {StatementFields.Value(field, reading, reading.Statements[index])}\n"));
    }

    private static bool AppendCompared(StringBuilder text, int index, ExpectedStatement expected, Reading reading)
    {
        text.Append(Invariant($"statement {index + 1}:\n"));
        var wrong = false;
        foreach (var (field, value) in expected.Fields)
        {
            var read = StatementFields.Value(field, reading, reading.Statements[index]);
            if (read == value)
            {
                text.Append(Invariant($"  as expected {field}: {value}\n"));
                continue;
            }
            wrong = true;
            text.Append(Invariant($"✗ expected    {field}: {value}\n✗ read        {field}: {read}\n"));
        }
        return wrong;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
