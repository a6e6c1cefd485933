using Isnad.Text;

namespace Isnad.Store;

/// <summary>The spans of a reading.</summary>
public static class ReadingSpans
{
    /// <summary>True when every span lies inside the text.</summary>
    public static bool AreInside(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return All(reading).All(span => span.Start >= 0 && span.Length >= 0 && span.Start <= reading.Text.Length - span.Length);
    }

    private static IEnumerable<TextSpan> All(Reading reading)
    {
        foreach (var entity in reading.Entities) foreach (var mention in entity.Mentions) yield return mention;
        foreach (var time in reading.Times) yield return time.Span;
        foreach (var s in reading.Statements)
        {
            foreach (var span in s.Content.Concat(s.Evidence).Concat(s.Via.Select(relay => relay.Span))) yield return span;
            foreach (var span in new[] { s.Cue?.Span, s.Source, s.Addressee, s.Occasion, s.Place }.OfType<TextSpan>()) yield return span;
        }
    }
}
