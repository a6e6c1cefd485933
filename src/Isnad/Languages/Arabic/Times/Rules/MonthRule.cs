using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«يونيو», «شهر مارس الماضي», «آب (أغسطس) 2011», «شهري فبراير ومارس».</summary>
internal sealed class MonthRule : TimeRule
{
    public override string Id => "ar.time.month";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Month, TimeClass.HijriMonth, TimeClass.Unit, TimeClass.Set, TimeClass.Demonstrative];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var pair = text.Is(i, TimeClass.Set) && text.Value(i) == (int)TimeUnit.Month;
        // «هذا أغسطس»
        var pointed = text.Is(i, TimeClass.Demonstrative) && text.DirectionAt(i) == Direction.Present && text.Class(i + 1) is TimeClass.Month or TimeClass.HijriMonth;
        var first = pair || pointed ? i + 1 : i;
        var end = Months.Read(text, first, sense);
        if (end == 0 || !(pair || Months.IsSure(text, first, end))) return 0;
        sense.Kind = SenseKind.Calendar;
        if (pointed)
        {
            sense.Direction = Direction.Present;
            return end;
        }
        if (pair && text.And(end) && text.Is(end, TimeClass.Month))
        {
            sense.EndMonth = text.Value(end);
            end = text.Next(end);
        }
        return Years.After(text, DayAfter(text, end, sense), sense);
    }

    // «يناير الثاني والعشرين، 2018»
    private static int DayAfter(TimeText text, int end, TimeSense sense)
    {
        if (sense.EndMonth == 0 && !sense.Hijri && Number(text, end, out var number, out var behind))
        {
            sense.Day = number;
            return behind;
        }
        if (sense.EndMonth > 0 || !text.Is(end, TimeClass.Ordinal) || !text.Definite(end) || !Ordinals.Read(text, end, out var day, out var after) || day > 31) return end;
        if (text.Is(after, TimeClass.Unit) || (text.Is(after, TimeClass.From) && text.Class(after + 1) is not (TimeClass.Cardinal or TimeClass.Digits))) return end;
        sense.Day = day;
        return after;
    }

    // «أكتوبر 14»: only where nothing can be counted by the number.
    private static bool Number(TimeText text, int end, out int day, out int behind)
    {
        (day, behind) = (0, end);
        var k = text.Dash(end) || text.Mark(end, '/') ? end + 1 : end;
        if (text.Digits(k, out day, out var length) && length <= 2 && day is >= 1 and <= 31) behind = k + 1;
        else if (k == end && text.Is(k, TimeClass.Cardinal) && !text.HasParticle(k) && Cardinals.Read(text, k, out var amount, out behind) && amount <= 31) day = (int)amount;
        else return false;
        if (text.Comma(behind)) return !text.IsWordLike(behind + 1) || Years.Number(text, behind + 1, new TimeSense()) > 0;
        return !text.IsWordLike(behind) && !text.Mark(behind, '/') && !text.Mark(behind, '-') && !text.Mark(behind, '%') || ClockTimes.Read(text, behind, out _) > behind;
    }
}
