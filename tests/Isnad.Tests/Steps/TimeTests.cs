
namespace Isnad.Tests;

public sealed class TimeTests
{
    private static readonly ArticleReader Reader = new();

    [Fact]
    public void A_weekday_that_the_day_does_not_have_keeps_both_readings_and_a_warning()
    {
        var reading = Read("يصل الوفد غداً الأحد.", new DateOnly(2025, 3, 7));

        var time = Assert.Single(reading.Times);
        Assert.Equal("2025-03-09", time.Value);
        Assert.Equal(["2025-03-08"], time.Alternatives);
        Assert.Contains(reading.Warnings, warning => warning.Code == "time.weekday" && warning.Span == time.Span);
    }

    [Fact]
    public void A_time_says_what_it_was_reckoned_from()
    {
        var reading = Read("بيروت، 12 مايو 2021\nوصل الوفد أمس.", null);

        Assert.Equal([TimeAnchorSource.None, TimeAnchorSource.Dateline], reading.Times.Select(time => time.AnchorSource));
        Assert.Equal(new DateOnly(2021, 5, 12), reading.Times[1].Anchor);
    }

    [Fact]
    public void A_Hijri_year_has_its_exact_days_and_says_where_it_is_only_near()
    {
        var reading = Read("صدر النظام عام 1436هـ وكان أُلغي عام 1280هـ.", null);

        Assert.Equal(new DayRange(new DateOnly(2014, 10, 25), new DateOnly(2015, 10, 13)), reading.Times[0].Range);
        Assert.Equal([false, true], reading.Times.Select(time => time.Approximate));
    }

    [Theory]
    [InlineData("في 31 فبراير 2025")]
    [InlineData("في 30/2/2025")]
    [InlineData("في 45/13/2025")]
    [InlineData("الساعة 27:10")]
    [InlineData("الساعة 11:75")]
    [InlineData("في 32 مايو 2025")]
    [InlineData("في 31 رمضان 1446هـ")]
    [InlineData("الساعة 27 والنصف")]
    public void What_no_calendar_or_clock_has_gets_no_value(string text) =>
        Assert.All(Read(text, new DateOnly(2025, 3, 7)).Times, time => Assert.Null(time.Value));

    [Theory]
    [InlineData("عام 0000 وعام 10000 وسنة 0")]
    [InlineData("قبل 99999 سنة وقبل 99999999999 عام وبعد 9999 قرن")]
    [InlineData("في 0/0/0000 و99/99/9999 و9999/12/31")]
    [InlineData("مليون مليار مليون مليار سنة وألف ألف ألف ألف ألف يوم")]
    [InlineData("قبل 99999 سنة و99999 شهرا و99999 يوما وبعد 99999 يوم من الآن")]
    [InlineData("الأسبوع الخامس من فبراير 9999 وأول يوم جمعة من هذا الشهر وعطلة نهاية الأسبوع بعد المقبل")]
    [InlineData("من 30 إلى 99 مساء وبين 40 و50 صباحا والساعة 99 إلا 99 دقيقة")]
    [InlineData("عام 9999هـ وفي 30 صفر 9000هـ")]
    [InlineData("12 13 14 15 16 / 17 / / 18 - - ( ( 19")]
    public void Odd_numbers_give_a_reading_at_either_end_of_the_calendar(string text)
    {
        foreach (var date in (ReadOnlySpan<DateOnly>)[DateOnly.MinValue, new DateOnly(2025, 3, 7), DateOnly.MaxValue])
            Assert.NotNull(Read($"{text} أمس وغداً والأسبوع الماضي والعام المقبل يوم الأحد وفي يناير وديسمبر وفي رمضان والعيد ويوم العيد قبل عقود ومطلع القرن المقبل", date));
    }

    [Fact]
    public void Numbers_of_ten_thousand_digits_have_no_value()
    {
        var digits = new string('7', 10_000);
        var text = string.Join(' ', Enumerable.Repeat($"{digits} سنة و{digits} يوما في {digits}/{digits}/{digits} و", 40)) + string.Concat(Enumerable.Repeat("بعد نحو 5 و6 و7 أو ", 20_000));

        var times = Read(text, new DateOnly(2025, 3, 7)).Times.Where(time => time.Value is not null);

        Assert.DoesNotContain(times, time => time.Value!.Contains("7777", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_that_bound_a_range_have_its_days()
    {
        var reading = Read("من 2 أكتوبر إلى 4 نوفمبر 2024", new DateOnly(2025, 3, 9));

        Assert.All(reading.Times, time => Assert.Equal(new DayRange(new DateOnly(2024, 10, 2), new DateOnly(2024, 11, 4)), time.Range));
        Assert.Equal(["2024-10-02", "2024-11-04"], reading.Times.Select(time => time.Value));
    }

    private static Reading Read(string text, DateOnly? date) => Reader.Read(new Article("وصل الوفد " + text + ".") { Date = date });
}
