using Isnad.Export;
using Isnad.Text;

namespace Isnad.Evaluation;

/// <summary>Turns a reading into the terms of the comparison.</summary>
public static class ReadingAnnotation
{
    /// <summary>What <paramref name="reading"/> says.</summary>
    public static Annotation Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var map = new CodePointMap(reading.Text);
        return new Annotation
        {
            Statements = [.. reading.Statements.Select(statement => Of(statement, map))],
            Entities = reading.Entities.SelectMany(entity => entity.Mentions.Select(mention => Mark(mention, entity.Type, map))).ToHashSet(),
            Groups = [.. reading.Entities.Select(entity => new EntityGroup(ContractNames.Of(entity.Type), entity.Link, [.. entity.Mentions.Select(mention => Span(mention, map))]))],
            Times = [.. reading.Times.Select(time => new TimeMark(Span(time.Span, map), time.Value))],
        };
    }

    private static AnnotatedStatement Of(Statement s, CodePointMap map) => new([.. s.Content.Select(span => Span(span, map))])
    {
        Cue = s.Cue is { } cue ? Span(cue.Span, map) : null,
        Source = s.Source is { } source ? Span(source, map) : null,
        Speaker = s.Speaker?.Name ?? "",
        Kind = s.Speaker is { } speaker ? ContractNames.Of(speaker.Kind) : "unknown",
        Via = [.. s.Via.Select(relay => Span(relay.Span, map))],
        Quote = ContractNames.Of(s.Quote),
        Act = ContractNames.Of(s.Act),
        Confidence = s.Confidence,
    };

    private static EntityMark Mark(TextSpan mention, EntityType type, CodePointMap map)
    {
        var span = Span(mention, map);
        return new EntityMark(span.Start, span.End, ContractNames.Of(type));
    }

    private static CodePointSpan Span(TextSpan span, CodePointMap map) => new(map.ToCodePoint(span.Start), map.ToCodePoint(span.End));
}
