using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>The rule that reads furthest from one place.</summary>
internal static class Longest
{
    /// <summary>Reads into <paramref name="sense"/>, all that it held overwritten; 0 where no rule reads.</summary>
    public static int Read(IReadOnlyList<TimeRule> rules, TimeText text, int i, TimeSense sense)
    {
        TimeSense best = new(), trial = new();
        var end = 0;
        foreach (var rule in rules)
        {
            trial.Clear();
            var read = rule.Read(text, i, trial);
            if (read <= end) continue;
            end = read;
            (best, trial) = (trial, best);
        }
        if (end > 0) Copy(best, sense);
        return end;
    }

    private static void Copy(TimeSense from, TimeSense to)
    {
        Dates.Take(from, to);
        (to.Kind, to.Type, to.Part, to.Fixed, to.Amount) = (from.Kind, from.Type, from.Part, from.Fixed, from.Amount);
        (to.Weekday, to.EndYear, to.EndMonth, to.FromEarlier, to.SchoolYear, to.DayPart) = (from.Weekday, from.EndYear, from.EndMonth, from.FromEarlier, from.SchoolYear, from.DayPart);
    }
}
