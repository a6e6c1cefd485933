using System.Text;
using Isnad.Intake.Lines;

namespace Isnad.Intake.Actors;

/// <summary>
/// Reads a user's own actors: tab-separated with a line of column names, or one JSON object a line. <c>docs/actors.md</c> describes both. A file is read
/// whole or not at all.
/// </summary>
public static class ActorFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The actors of the file.</summary>
    /// <exception cref="InvalidDataException">The file is broken; the message names file and line of the first fault.</exception>
    public static IReadOnlyList<Actor> Read(string path)
    {
        var (actors, faults) = Check(path);
        if (faults.Count == 0) return actors;
        var more = faults.Count > 1 ? $" (and {faults.Count - 1} more: isnad actors check {path})" : "";
        throw new InvalidDataException($"{path}:{faults[0].Line}: {faults[0].Message}{more}");
    }

    /// <summary>The actors of the file, and everything that is wrong with it.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it can't be read.</exception>
    public static (IReadOnlyList<Actor> Actors, IReadOnlyList<ActorFault> Faults) Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var lines = Lines(path);
        var faults = new List<ActorFault>();
        var actors = new List<Actor>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, record) in Records(lines, faults))
        {
            try
            {
                var actor = record.ToActor();
                if (!ids.TryAdd(actor.Id, line)) throw new FormatException($"the id '{actor.Id}' stands in line {ids[actor.Id]} already");
                actors.Add(actor);
            }
            catch (FormatException e)
            {
                faults.Add(new ActorFault(line, e.Message));
            }
        }
        if (actors.Count == 0 && faults.Count == 0) faults.Add(new ActorFault(1, "the file holds no actors"));
        return (actors, [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static IEnumerable<(int Line, ActorFields Fields)> Records(List<string?> lines, List<ActorFault> faults)
    {
        string[]? columns = null;
        var first = lines.Find(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'));
        var json = first?.TrimStart().StartsWith('{') == true;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { } line) faults.Add(new ActorFault(i + 1, "the line is not UTF-8"));
            else if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')) continue;
            else if (json)
            {
                if (Parsed(() => ActorFields.OfJson(line), i + 1, faults) is { } fields) yield return (i + 1, fields);
            }
            else if (columns is null)
            {
                columns = Parsed(() => ActorFields.Columns(line), i + 1, faults);
                if (columns is null) yield break;
            }
            else if (Parsed(() => ActorFields.OfCells(columns, line.Split('\t')), i + 1, faults) is { } fields) yield return (i + 1, fields);
        }
    }

    private static T? Parsed<T>(Func<T> parse, int line, List<ActorFault> faults)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (FormatException e)
        {
            faults.Add(new ActorFault(line, e.Message));
            return null;
        }
    }

    // A line that is no UTF-8 is null.
    private static List<string?> Lines(string path)
    {
        if (Directory.Exists(path)) throw new InvalidDataException($"{path}: is a folder; give the name of a file");
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: no such file");
        var lines = new List<string?>();
        using var stream = File.OpenRead(path);
        var reader = new LineReader(stream);
        while (reader.TryRead(out var line))
        {
            if (reader.TooLong) throw new InvalidDataException($"{path}:{reader.Number}: the line is too long");
            try
            {
                var text = Strict.GetString(line.Span).TrimEnd('\r');
                lines.Add(lines.Count == 0 ? text.TrimStart('\uFEFF') : text);
            }
            catch (DecoderFallbackException)
            {
                lines.Add(null);
            }
        }
        return lines;
    }
}
