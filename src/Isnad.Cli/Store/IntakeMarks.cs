using Isnad.Intake;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>How far each input file has been brought in: noted with the articles, and asked when a run goes on.</summary>
internal sealed class IntakeMarks(IStore store, CliConsole console, bool quiet)
{
    private readonly Dictionary<string, IntakeMark> moved = new(StringComparer.Ordinal);
    private IntakeMark? current;
    private string? name;

    /// <summary>The marks that have moved since they were taken last.</summary>
    public IReadOnlyList<IntakeMark> Take()
    {
        List<IntakeMark> taken = [.. moved.Values];
        moved.Clear();
        return taken;
    }

    /// <summary>This input and all before it are done.</summary>
    public void Pass(ArticleInput input)
    {
        // A file that broke off is not done, whatever comes after it.
        if (input.Failure is not null && input.Resume is null && input.Name == name) (name, current) = (null, null);
        if (input.Resume is not { } point) return;
        if (input.Name != name)
        {
            if (!File.Exists(input.Name)) return;
            Finish();
            (name, current) = (input.Name, Fresh(input.Name));
        }
        Move(current! with { Line = point.Line, Offset = point.Offset ?? 0 });
    }

    /// <summary>Nothing is left in the file that was read last.</summary>
    public void Finish()
    {
        if (current is { } mark) Move(mark with { Done = true });
        (name, current) = (null, null);
    }

    /// <summary>From where to go on in a file; null when nothing is left in it. One that has changed since is read from its beginning.</summary>
    public ResumePoint? PointOf(string file)
    {
        if (!File.Exists(file) || store.MarkOf(Path.GetFullPath(file)) is not { } mark || mark with { Line = null, Offset = 0, Done = false } != Fresh(file)) return default(ResumePoint);
        if (!quiet) console.Complain(mark.Done ? $"{file}: nothing is left of it" : $"{file}: goes on {(mark.Line is { } line ? $"behind line {line}" : $"at byte {mark.Offset}")}");
        if (mark.Done) return null;
        return mark.Line is { } last ? new ResumePoint(last, null) : new ResumePoint(null, mark.Offset);
    }

    private void Move(IntakeMark mark)
    {
        current = mark;
        moved[mark.Input] = mark;
    }

    private static IntakeMark Fresh(string file)
    {
        var info = new FileInfo(file);
        return new IntakeMark(info.FullName, info.Length, info.LastWriteTimeUtc.Ticks, null, 0, false);
    }
}
