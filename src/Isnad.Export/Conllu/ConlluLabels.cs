using Isnad.Text;

namespace Isnad.Export;

/// <summary>What stands where in one reading, as keys of MISC: Quotation and Speaker, Cue, Source, Via, Mention, Time.</summary>
internal sealed class ConlluLabels
{
    private readonly List<(string Key, string Value, TextSpan Span)> spans = [];

    public ConlluLabels(Reading reading)
    {
        foreach (var s in reading.Statements)
        {
            foreach (var content in s.Content)
            {
                spans.Add(("Quotation", s.Id, content));
                // In the order of the quotations: who speaks, '_' where it is nobody whom the text names.
                spans.Add(("Speaker", s.Speaker?.Actor ?? "_", content));
            }
            if (s.Cue is { } cue) spans.Add(("Cue", s.Id, cue.Span));
            if (s.Source is { } source) spans.Add(("Source", s.Id, source));
            foreach (var relay in s.Via) spans.Add(("Via", s.Id, relay.Span));
        }
        foreach (var entity in reading.Entities)
        {
            foreach (var mention in entity.Mentions) spans.Add(("Mention", entity.Id, mention));
            foreach (var coref in entity.Corefs) spans.Add(("Mention", entity.Id, coref.Span));
        }
        foreach (var time in reading.Times) spans.Add(("Time", time.Id, time.Span));
    }

    /// <summary>The keys of a word, each with its values.</summary>
    public IEnumerable<string> Of(TextSpan word) =>
        spans.Where(span => span.Span.Overlaps(word)).GroupBy(span => span.Key, StringComparer.Ordinal).Select(group => $"{group.Key}={string.Join(',', group.Select(span => span.Value))}");
}
