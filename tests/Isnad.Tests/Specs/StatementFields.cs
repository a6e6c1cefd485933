using System.Globalization;
using Isnad.Text;

namespace Isnad.Tests;

/// <summary>A statement as the fields of a spec: what is not there is "-", several things are joined.</summary>
internal static class StatementFields
{
    private const string None = "-";

    private static readonly (string Name, Func<Reading, Statement, string> Value)[] All =
    [
        ("speaker", (_, s) => s.Speaker?.Name ?? None),
        ("kind", (_, s) => s.Speaker is { } speaker ? Lower(speaker.Kind) : None),
        ("named", (_, s) => s.Speaker is { } speaker ? (speaker.Named ? "yes" : "no") : None),
        ("act", (_, s) => Lower(s.Act)),
        ("quote", (_, s) => Lower(s.Quote)),
        ("stance", (_, s) => Lower(s.Stance)),
        ("cue", (r, s) => s.Cue is { } cue ? Slice(r, cue.Span) : None),
        ("lemma", (_, s) => s.Cue?.Lemma ?? None),
        ("source", (r, s) => s.Source is { } source ? Slice(r, source) : None),
        ("content", (r, s) => string.Join(" … ", s.Content.Select(span => Slice(r, span)))),
        ("via", (r, s) => s.Via.Count == 0 ? None : string.Join(" | ", s.Via.Select(relay => Slice(r, relay.Span)))),
        ("addressee", (r, s) => s.Addressee is { } addressee ? Slice(r, addressee) : None),
        ("occasion", (r, s) => s.Occasion is { } occasion ? Slice(r, occasion) : None),
        ("place", (r, s) => s.Place is { } place ? Slice(r, place) : None),
        ("relayed", (_, s) => s.Via.Count == 0 ? None : string.Join(" | ", s.Via.Select(relay => relay.By))),
        ("when", (r, s) => r.Times.FirstOrDefault(time => time.Id == s.Time) is { } time ? Slice(r, time.Span) : None),
        ("inside", Inside),
        ("chain", (_, s) => string.Join(" ← ", s.Chain.Select(link => link.Name ?? None))),
        ("by", (_, s) => s.By),
    ];

    /// <summary>The names of the fields, in the order in which a statement is shown.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. All.Select(field => field.Name)];

    public static string Value(string field, Reading reading, Statement statement) => All.First(known => known.Name == field).Value(reading, statement);

    private static string Inside(Reading reading, Statement statement)
    {
        var number = reading.Statements.Index().Where(entry => entry.Item.Id == statement.Inside).Select(entry => entry.Index + 1).FirstOrDefault();
        return number == 0 ? None : number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Slice(Reading reading, TextSpan span) => span.Slice(reading.Text).ToString().ReplaceLineEndings(" ");

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
