using Isnad.Text;

namespace Isnad.Export;

/// <summary>A span of a statement and what it is to it.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Position">Its place among those of the same role, from 1.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct StatementSpan(SpanRole Role, int Position, TextSpan Span);

/// <summary>What a span is to its statement.</summary>
internal enum SpanRole { Content, Cue, Source, Via, Addressee, Occasion, Place, Time, Evidence }

/// <summary>All spans of a statement.</summary>
internal static class StatementSpans
{
    public static IEnumerable<StatementSpan> Of(ExportedStatement s)
    {
        var statement = s.Statement;
        return
        [
            .. Many(SpanRole.Content, statement.Content), .. One(SpanRole.Cue, statement.Cue?.Span), .. One(SpanRole.Source, statement.Source), .. Many(SpanRole.Via, statement.Via.Select(relay => relay.Span)),
            .. One(SpanRole.Addressee, statement.Addressee), .. One(SpanRole.Occasion, statement.Occasion), .. One(SpanRole.Place, statement.Place), .. One(SpanRole.Time, s.Time?.Span),
            .. Many(SpanRole.Evidence, statement.Evidence),
        ];
    }

    /// <summary>The role as tables and annotations name it: content, cue, …</summary>
    public static string NameOf(SpanRole role) => role.ToString().ToLowerInvariant();

    private static IEnumerable<StatementSpan> Many(SpanRole role, IEnumerable<TextSpan> spans) => spans.Select((span, i) => new StatementSpan(role, i + 1, span));

    private static IEnumerable<StatementSpan> One(SpanRole role, TextSpan? span) => span is { } given ? [new StatementSpan(role, 1, given)] : [];
}
