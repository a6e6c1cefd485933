using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«اليوم», «أمس», «بعد غد», with the weekday and date that follow: «يوم غد الجمعة 3 مايو».</summary>
internal sealed class RelativeDayRule : TimeRule
{
    public override string Id => "ar.time.day";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Unit, TimeClass.RelativeDay];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var k = i;
        if (text.IsUnit(k, TimeUnit.Day, TimeForm.One) && text.Is(k + 1, TimeClass.RelativeDay)) k++;
        if (text.Is(k, TimeClass.RelativeDay)) sense.Offset = text.Value(k);
        else if (!IsToday(text, k)) return 0;
        (sense.Kind, sense.Unit) = (SenseKind.Relative, TimeUnit.Day);
        var end = Dates.After(text, Weekday(text, text.Next(k), sense), sense);
        // «حتى اليوم» is until now.
        if (text.Is(i, TimeClass.Unit) && end == text.Next(i) && text.Folded(i - 1) is "حتي" or "وحتي") (sense.Kind, sense.Direction) = (SenseKind.Reference, Direction.Present);
        return end;
    }

    // «اليوم العالمي للماء», «أخبار اليوم», «اليوم الذي» and «اليوم الأول» are no today.
    private static bool IsToday(TimeText text, int i)
    {
        if (!text.IsUnit(i, TimeUnit.Day, TimeForm.One) || !text.Definite(i)) return false;
        if (text.Class(i + 1) is TimeClass.Proper or TimeClass.Modifier or TimeClass.Same && text.Definite(i + 1)) return false;
        if (Ordinals.Read(text, i + 1, out _, out _) && !text.Is(i + 1, TimeClass.Weekday)) return false;
        if (text.Is(i + 1, TimeClass.Which)) return false;
        return text.Class(i - 1) is not (TimeClass.Title or TimeClass.Demonstrative or TimeClass.Same) && !(text.Is(i - 1, TimeClass.For) && text.Value(i - 1) == ForKind.Throughout);
    }

    // «أمس الأحد», «اليوم (الاثنين)»
    private static int Weekday(TimeText text, int end, TimeSense sense)
    {
        var bracket = text.Mark(end, '(');
        var k = bracket || text.Comma(end) ? end + 1 : end;
        if (text.IsUnit(k, TimeUnit.Day, TimeForm.One) && !text.Definite(k) && text.Is(k + 1, TimeClass.Weekday)) k++;
        if (!text.Is(k, TimeClass.Weekday) || text.HasParticle(k)) return end;
        var next = text.Next(k);
        if (bracket && !text.Mark(next, ')')) return end;
        sense.Weekday = text.Value(k);
        return bracket ? next + 1 : next;
    }
}
