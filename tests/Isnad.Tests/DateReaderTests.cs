namespace Isnad.Tests;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("الأحد 14 نيسان 2024 - 10:15", "2024-04-14")]
    [InlineData("نشر في: الخميس 18 رمضان 1445 هـ", "2024-03-28")]
    [InlineData("آخر تحديث: ١٢ مايو ٢٠٢٤ الساعة ٩:٣٠", "2024-05-12")]
    [InlineData("5 جانفي 2024", "2024-01-05")]
    [InlineData("23/7/2021", "2021-07-23")]
    [InlineData("31 فبراير 2024", null)]
    [InlineData("أمس", null)]
    [InlineData("مايو 2024", null)]
    [InlineData("", null)]
    [InlineData("\uD800", null)]
    public void The_first_full_date_is_read(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"), DateReader.Read(text));
}
