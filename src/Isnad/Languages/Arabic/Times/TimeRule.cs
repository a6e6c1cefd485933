using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>A construction that names a time.</summary>
internal abstract class TimeRule
{
    /// <summary>Stable; every id stands in a spec.</summary>
    public abstract string Id { get; }

    /// <summary>The classes of words that it can begin with.</summary>
    public abstract IReadOnlyList<TimeClass> Starts { get; }

    /// <summary>Reads an expression that begins at token <paramref name="i"/> into an empty <paramref name="sense"/> and gives the token after its last; 0 where there is none.</summary>
    public abstract int Read(TimeText text, int i, TimeSense sense);
}
