using Isnad.Web.Views.Marking;

namespace Isnad.Web.Views;

/// <summary>A reading as the pages show it.</summary>
public sealed class ReadingView
{
    /// <summary>How many speakers have a colour of their own; the others share the next one.</summary>
    public const int Hues = 8;

    private const int Whole = 1000;

    private readonly Dictionary<string, SpeakerLane> lanes = new(StringComparer.Ordinal);

    /// <summary>A view of <paramref name="reading"/>.</summary>
    public ReadingView(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        Reading = reading;
        Paragraphs = MarkedText.Of(reading);
        var numbered = reading.Statements.Select((statement, i) => (Statement: statement, Number: i + 1));
        foreach (var group in numbered.GroupBy(one => Key(one.Statement), StringComparer.Ordinal)) lanes[group.Key] = Lane([.. group]);
    }

    public Reading Reading { get; }

    public IReadOnlyList<TextParagraph> Paragraphs { get; }

    /// <summary>The speakers in the order in which they are first heard.</summary>
    public IReadOnlyCollection<SpeakerLane> Lanes => lanes.Values;

    /// <summary>The colour of a statement's speaker, by the statement's number from 1.</summary>
    public int HueOf(int number) => lanes[Key(Reading.Statements[number - 1])].Hue;

    /// <summary>The number, from 1, of the statement with that id; null where there is none.</summary>
    public int? NumberOf(string? id)
    {
        if (id is null) return null;
        for (var i = 0; i < Reading.Statements.Count; i++)
            if (Reading.Statements[i].Id == id) return i + 1;
        return null;
    }

    private SpeakerLane Lane(IReadOnlyList<(Statement Statement, int Number)> group)
    {
        var length = Math.Max(1, Reading.Text.Length);
        var spans = group.SelectMany(one => one.Statement.Content).ToList();
        var speaker = group[0].Statement.Speaker;
        return new SpeakerLane(
            speaker?.Name,
            speaker?.Named ?? false,
            Math.Min(lanes.Count, Hues),
            [.. group.Select(one => one.Number)],
            [.. spans.Select(span => new LaneBar((int)((long)span.Start * Whole / length), Math.Max(2, (int)((long)span.Length * Whole / length))))],
            spans.Sum(span => span.Length) / (double)length);
    }

    private static string Key(Statement statement) => statement.Speaker is { } speaker ? speaker.Actor ?? $"name:{speaker.Name}" : "";
}
