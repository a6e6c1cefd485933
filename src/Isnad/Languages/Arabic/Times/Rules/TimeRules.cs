namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>The rules, in the order in which they are tried.</summary>
internal static class TimeRules
{
    /// <summary>Those that name a single day.</summary>
    public static IReadOnlyList<TimeRule> Days { get; } = [new RelativeDayRule(), new WeekdayRule(), new DateRule(), new NumericDateRule(), new HolidayRule()];

    public static IReadOnlyList<TimeRule> All { get; } =
    [
        .. Days,
        new MonthRule(), new YearRule(), new PeriodRule(), new PartRule(), new YearSeasonRule(), new DecadeRule(), new EdgeRule(),
        new NthRule(), new SamePartRule(), new DayPartRule(), new ClockRule(), new AgoRule(), new AgeRule(), new DurationRule(), new StreakRule(), new SetRule(), new ReferenceRule(),
    ];
}
