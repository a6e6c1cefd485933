using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«مساء السبت», «فجر اليوم», «صباحا», «ساعة متأخرة من ليل أمس», «منتصف الليل».</summary>
internal sealed class DayPartRule : TimeRule
{
    public override string Id => "ar.time.part-of-day";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.DayPart, TimeClass.HourEdge, TimeClass.Midnight, TimeClass.Noon];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        sense.Type = TimeType.Time;
        var k = text.Is(i, TimeClass.HourEdge) ? text.Next(i) : i;
        if (text.Class(k) is TimeClass.Midnight or TimeClass.Noon)
        {
            (sense.Hour, sense.Minute) = (text.Is(k, TimeClass.Midnight) ? 24 : 12, 0);
            return Day(text, text.Next(k), sense) is > 0 and var dated ? dated : text.Next(k);
        }
        if (!text.Is(k, TimeClass.DayPart)) return k > i ? Day(text, k, sense) is > 0 and var late ? Night(sense, late) : 0 : 0;
        sense.DayPart = text.Entry(k).Code;
        var end = text.Next(k);
        if (DayOf(text.Form(k)) is { } offset)
        {
            (sense.Kind, sense.Unit, sense.Offset) = (SenseKind.Relative, TimeUnit.Day, offset);
            return end;
        }
        // «الصباح الباكر»
        if (text.Definite(k) && text.Is(end, TimeClass.Filler) && text.Definite(end)) end++;
        if (Day(text, end, sense) is > 0 and var read) return read;
        return Alone(text, k, end, i);
    }

    /// <summary>The day that the word names with the part of it, from today; null where it names none.</summary>
    public static int? DayOf(TimeForm form) => form switch
    {
        TimeForm.Today => 0,
        TimeForm.Yesterday => -1,
        TimeForm.BeforeLast => -2,
        TimeForm.Tomorrow => 1,
        _ => null,
    };

    /// <summary>Reads the day that a part of the day belongs to, «من» and «يوم» before it included; 0 where there is none.</summary>
    private static int Day(TimeText text, int k, TimeSense sense)
    {
        if (text.Is(k, TimeClass.From)) k++;
        return DayPhrase.Read(text, k, sense);
    }

    // Without a day only a word that is nothing else: «صباحا», «في الصباح».
    private static int Alone(TimeText text, int k, int end, int start)
    {
        // «العصر الحجري», «طعنة في الظهر»
        if (text.IsCommon(k)) return text.Definite(k) && text.IsUnit(end, TimeUnit.Hour, TimeForm.One) && text.Definite(end) ? end : 0;
        if (k > start || text.Form(k) == TimeForm.Adverb || text.Next(k) > k + 1) return end;
        return text.Definite(k) && text.Class(k - 1) is TimeClass.In or TimeClass.For or TimeClass.From or TimeClass.To or TimeClass.Edge ? end : 0;
    }

    private static int Night(TimeSense sense, int end)
    {
        sense.DayPart = "NI";
        return end;
    }
}
