using Isnad.Pipeline;

namespace Isnad.Steps.Times;

/// <summary>Finds the expressions of time that a language has.</summary>
internal interface ITimeFinder
{
    /// <summary>The expressions of the text, in order, none inside another.</summary>
    List<TimeMark> Find(ReadingContext context);
}
