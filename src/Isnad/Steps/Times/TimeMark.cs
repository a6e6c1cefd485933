using Isnad.Text;

namespace Isnad.Steps.Times;

/// <summary>An expression of time in tokens: [First, End).</summary>
internal sealed record TimeMark(int First, int End, TextSpan Span, TimeSense Sense)
{
    /// <summary>The value found for it; set by <see cref="TimeStep"/>.</summary>
    public Resolution Resolution { get; set; }
}
