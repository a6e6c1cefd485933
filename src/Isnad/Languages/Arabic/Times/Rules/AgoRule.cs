using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«قبل يومين», «قبل نحو شهرين», «قبل سنوات», «قبل شهر و21 يوما».</summary>
internal sealed class AgoRule : TimeRule
{
    public override string Id => "ar.time.ago";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Before];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var end = Durations.Read(text, i + 1, sense, alone: true);
        if (end == 0 || text.Definite(i + 1)) return 0;
        if (text.Is(end, TimeClass.From) && text.IsNow(end + 1)) end += 2;
        else if (IsBeforeSomething(text, end)) return 0;
        Durations.FromNow(sense, -1, text.Is(i + 1, TimeClass.Approximate));
        return end;
    }

    // «قبل يومين فقط من الانتخابات»: not before the day of writing.
    private static bool IsBeforeSomething(TimeText text, int end)
    {
        if (text.Is(end, TimeClass.Filler) && !text.Definite(end)) end++;
        return text.Is(end, TimeClass.From) && !text.HasParticle(end) && text.Class(end + 1) is not (TimeClass.Before or TimeClass.For) && text.Next(end) == end + 1;
    }
}
