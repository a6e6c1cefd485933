using System.Globalization;

namespace Isnad.Tests;

/// <summary>
/// Reads the examples of a spec. An example is a fence opened by <c>```isnad a name</c>. Lines that begin with <c>@outlet</c>, <c>@country</c>,
/// <c>@date</c> or <c>@title</c> describe the article; then comes its text, a line <c>---</c>, and for each statement lines of <c>field: value</c>,
/// with an empty line between statements; or the one word <c>nothing</c>. Lines <c>time: TEXT = VALUE TYPE RULE</c> name every expression of time; those of <see cref="EntityLines"/> some of what is
/// said of entities.
/// </summary>
internal sealed class SpecFile
{
    private const string Opening = "```isnad ";
    private const string Closing = "```";

    private readonly string file;
    private readonly string[] lines;
    private int at;

    private SpecFile(string file, string[] lines) => (this.file, this.lines) = (file, lines);

    public static IReadOnlyList<SpecExample> Read(string path) => Parse(Path.GetFileName(path), File.ReadAllLines(path));

    public static IReadOnlyList<SpecExample> Parse(string file, string[] lines)
    {
        var spec = new SpecFile(file, lines);
        var examples = new List<SpecExample>();
        for (; spec.at < lines.Length; spec.at++)
        {
            if (lines[spec.at].StartsWith(Opening, StringComparison.Ordinal)) examples.Add(spec.ReadExample());
            else if (lines[spec.at].StartsWith("```isnad", StringComparison.Ordinal)) throw spec.Error("an example needs a name after ```isnad");
        }
        return examples;
    }

    private SpecExample ReadExample()
    {
        var line = at + 1;
        var name = lines[at][Opening.Length..].Trim();
        at++;
        var article = ReadHead(new Article(""));
        var text = ReadUntil("---");
        var firstExpected = at;
        var expected = ReadUntil(Closing);
        at--;
        var times = expected.Where(TimeLines.Is).Select(TimeLines.Parse).ToList();
        var entities = expected.Where(EntityLines.Is).ToList();
        var noStatements = times.Count + entities.Count > 0 && expected.TrueForAll(entry => IsOther(entry) || entry.Length == 0);
        var statements = noStatements ? [] : ReadStatements([.. expected.Where(entry => !IsOther(entry))], firstExpected);
        return new SpecExample(file, line, name, article with { Text = string.Join('\n', text) }, statements)
        {
            Times = times.Count > 0 ? times : null,
            Entities = entities,
            ChecksStatements = !noStatements,
        };
    }

    private static bool IsOther(string line) => TimeLines.Is(line) || EntityLines.Is(line);

    private Article ReadHead(Article article)
    {
        for (; at < lines.Length && lines[at].StartsWith('@'); at++)
        {
            var (field, value) = Split(lines[at][1..], ' ');
            article = field switch
            {
                "outlet" => article with { Outlet = value },
                "country" => article with { Country = value },
                "title" => article with { Title = value },
                "date" => article with { Date = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                _ => throw Error($"an article has no @{field}"),
            };
        }
        return article;
    }

    private List<string> ReadUntil(string end)
    {
        var read = new List<string>();
        while (true)
        {
            if (at >= lines.Length) throw Error($"the example does not end in '{end}'");
            var line = lines[at++];
            if (line == end) return read;
            read.Add(line);
        }
    }

    private List<ExpectedStatement> ReadStatements(List<string> expected, int first)
    {
        var statements = new List<ExpectedStatement>();
        if (expected is ["nothing"]) return statements;
        var fields = new List<(string, string)>();
        foreach (var (i, line) in expected.Append("").Index())
        {
            if (line.Length > 0)
            {
                fields.Add(ReadField(line, first + i));
                continue;
            }
            if (fields.Count > 0) statements.Add(new ExpectedStatement(fields));
            fields = [];
        }
        return statements.Count > 0 ? statements : throw Error("an example that expects no statement says 'nothing'");
    }

    private (string Field, string Value) ReadField(string line, int index)
    {
        var (field, value) = Split(line, ':');
        if (!StatementFields.Known.Contains(field)) throw Error($"a statement has no field '{field}'; it has {string.Join(", ", StatementFields.Known)}", index);
        return (field, value);
    }

    private static (string Before, string After) Split(string line, char at)
    {
        var i = line.IndexOf(at, StringComparison.Ordinal);
        return i < 0 ? (line.Trim(), "") : (line[..i].Trim(), line[(i + 1)..].Trim());
    }

    private InvalidDataException Error(string what, int? index = null) => new($"{file}:{(index ?? at) + 1}: {what}");
}
