using System.Globalization;
using System.Text;
using Isnad.Text;

namespace Isnad.Export;

/// <summary>Writes the annotations of one article: spans as T, statements as events, their labels as attributes, links to known actors and values of times as notes.</summary>
internal sealed class BratAnnotations(ExportedArticle article)
{
    private readonly StringBuilder lines = new();
    private readonly Dictionary<string, string> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> times = new(StringComparer.Ordinal);
    private int spans;
    private int attributes;
    private int relations;
    private int notes;

    public string Write()
    {
        foreach (var entity in article.Reading.Entities) WriteEntity(entity);
        foreach (var time in article.Reading.Times)
        {
            if (Span(ContractNames.Of(time.Type), [time.Span]) is not { } id) continue;
            times[time.Id] = id;
            if (time.Value is { } value) Note(id, value);
        }
        // Statements name each other: all have their numbers before the first is written.
        foreach (var statement in article.Reading.Statements) events[statement.Id] = Name('E', events.Count + 1);
        foreach (var statement in ExportedStatement.Of(article)) WriteStatement(statement);
        return lines.ToString();
    }

    private void WriteEntity(Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            if (Span(ContractNames.Of(entity.Type), [mention]) is not { } id || !actors.TryAdd(entity.Id, id)) continue;
            if (entity.Link is { } link) Note(id, link);
        }
        if (!actors.TryGetValue(entity.Id, out var named)) return;
        foreach (var coref in entity.Corefs)
        {
            if (Span("Mention", [coref.Span]) is not { } id) continue;
            lines.Append(CultureInfo.InvariantCulture, $"R{++relations}\tRefersTo Arg1:{id} Arg2:{named}\n");
            Note(id, ContractNames.Of(coref.How));
        }
    }

    private void WriteStatement(ExportedStatement s)
    {
        var statement = s.Statement;
        if (Span("Statement", statement.Content) is not { } trigger) return;
        var roles = new StringBuilder();
        foreach (var group in StatementSpans.Of(s).Where(span => span.Role is not (SpanRole.Content or SpanRole.Time)).GroupBy(span => span.Role))
        {
            var role = group.Key == SpanRole.Via ? "Relay" : group.Key.ToString();
            var written = group.Select(span => Span(role, [span.Span])).OfType<string>().ToList();
            for (var i = 0; i < written.Count; i++) roles.Append(CultureInfo.InvariantCulture, $" {role}{(i == 0 ? "" : i + 1)}:{written[i]}");
        }
        if (statement.Speaker?.Actor is { } actor && actors.TryGetValue(actor, out var speaker)) roles.Append(" Speaker:").Append(speaker);
        if (statement.Time is { } time && times.TryGetValue(time, out var when)) roles.Append(" Time:").Append(when);
        if (statement.Inside is { } inside && events.TryGetValue(inside, out var outer)) roles.Append(" Inside:").Append(outer);
        var id = events[statement.Id];
        lines.Append(CultureInfo.InvariantCulture, $"{id}\tStatement:{trigger}{roles}\n");
        Attribute(id, "Act", ContractNames.Of(statement.Act));
        Attribute(id, "Quote", ContractNames.Of(statement.Quote));
        Attribute(id, "Stance", ContractNames.Of(statement.Stance));
        Note(id, string.Create(CultureInfo.InvariantCulture, $"{s.Name} {statement.Speaker?.Name ?? "—"} ({statement.By}, {statement.Confidence:0.##})"));
    }

    // The id of the new span; null where nothing but line ends would be left of it.
    private string? Span(string type, IEnumerable<TextSpan> whole)
    {
        var fragments = whole.SelectMany(Lines).ToList();
        if (fragments.Count == 0) return null;
        var id = Name('T', ++spans);
        var bounds = string.Join(';', fragments.Select(span => string.Create(CultureInfo.InvariantCulture, $"{article.Map.ToCodePoint(span.Start)} {article.Map.ToCodePoint(span.End)}")));
        lines.Append(CultureInfo.InvariantCulture, $"{id}\t{type} {bounds}\t{string.Join(' ', fragments.Select(article.Slice))}\n");
        return id;
    }

    // brat's spans end where lines end, and its files are tables: a span with a line end or a tab in it is one in pieces.
    private IEnumerable<TextSpan> Lines(TextSpan span)
    {
        var text = article.Reading.Text;
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !Divides(text[i])) continue;
            if (i > start) yield return TextSpan.FromBounds(start, i);
            start = i + 1;
        }
    }

    private void Attribute(string id, string name, string value) => lines.Append(CultureInfo.InvariantCulture, $"A{++attributes}\t{name} {id} {value}\n");

    private void Note(string id, string text) =>
        lines.Append(CultureInfo.InvariantCulture, $"#{++notes}\tAnnotatorNotes {id}\t{string.Concat(text.Select(c => Divides(c) ? ' ' : c))}\n");

    private static string Name(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    // Tab and all that some programs take for the end of a line.
    private static bool Divides(char c) => c is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029' or (>= '\u001C' and <= '\u001E');
}
