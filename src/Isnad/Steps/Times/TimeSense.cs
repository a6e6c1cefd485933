namespace Isnad.Steps.Times;

/// <summary>What an expression says, before it is set against a calendar. Numbers that it does not say are 0, hours and minutes -1.</summary>
internal sealed class TimeSense
{
    public TimeType Type { get; set; }

    public SenseKind Kind { get; set; }

    /// <summary>What the words say: «الماضي», «المقبل».</summary>
    public Direction Direction { get; set; }

    /// <summary>What the verb says, where the words say nothing.</summary>
    public Direction Tense { get; set; }

    /// <summary>The verb decides over the words: «لاحقا».</summary>
    public bool ByTense { get; set; }

    public int Year { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int Weekday { get; set; }

    public bool Hijri { get; set; }

    /// <summary>Part of a year: Q1, H2, SU.</summary>
    public string? Part { get; set; }

    /// <summary>A value that needs no reckoning: 199X, BC0490.</summary>
    public string? Fixed { get; set; }

    /// <summary>Unit of a duration, or that <see cref="Offset"/> counts.</summary>
    public TimeUnit Unit { get; set; }

    /// <summary>Units after the anchor, before it when negative.</summary>
    public int Offset { get; set; }

    /// <summary>Reckoned from the date named last and not from the day of writing: «اليوم نفسه».</summary>
    public bool FromEarlier { get; set; }

    /// <summary>The part of the year that was named last: «الفترة نفسها من العام الماضي».</summary>
    public bool SamePart { get; set; }

    /// <summary>A year of school: the next one begins in this year's September.</summary>
    public bool SchoolYear { get; set; }

    public Edge Edge { get; set; }

    /// <summary>Length of a duration; -1 where it is not said.</summary>
    public decimal Amount { get; set; }

    /// <summary>Part of the day: MO, AF, EV, NI.</summary>
    public string? DayPart { get; set; }

    public int Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    /// <summary>Which weekday or week of a month or year: «أول جمعة», «الأسبوع الأخير»; -1 for the last.</summary>
    public int Nth { get; set; }

    /// <summary>A length of several units, the longest first: «شهر و21 يوما».</summary>
    public List<UnitAmount>? Parts { get; set; }

    /// <summary>A length after بعد: where the verb looks ahead it is a day.</summary>
    public bool AfterNow { get; set; }

    /// <summary>It and the expression before it bound a range: «من 2 أكتوبر إلى 4 نوفمبر».</summary>
    public bool EndsRange { get; set; }

    /// <summary>The other end of a range, as far as it differs.</summary>
    public int EndYear { get; set; }

    public int EndMonth { get; set; }

    public int EndDay { get; set; }

    public int EndWeekday { get; set; }

    public int EndHour { get; set; }

    public int EndMinute { get; set; }

    /// <summary>No calendar has it: 31 فبراير.</summary>
    public bool Impossible { get; set; }

    /// <summary>The rule that says most of it.</summary>
    public string Rule { get; set; } = "";

    public void Clear()
    {
        Type = TimeType.Date;
        Kind = SenseKind.None;
        Direction = Tense = Direction.None;
        Year = Month = Day = Weekday = Offset = EndYear = EndMonth = EndDay = EndWeekday = Nth = 0;
        Hijri = FromEarlier = SamePart = SchoolYear = ByTense = Impossible = AfterNow = EndsRange = false;
        Parts = null;
        Part = Fixed = DayPart = null;
        Unit = TimeUnit.None;
        Edge = Edge.None;
        Amount = 0;
        Hour = Minute = Second = EndHour = EndMinute = -1;
        Rule = "";
    }
}
