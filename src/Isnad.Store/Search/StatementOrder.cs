using System.Globalization;

namespace Isnad.Store;

/// <summary>
/// Numbers for statements that ascend as hits do where the newest come first, for a store that keeps rows by number: 22 bits for the day, counted down from the
/// last there is, 24 for the first digits of the article, the rest counts. Articles of one day that begin with the same digits share a stretch.
/// </summary>
public static class StatementOrder
{
    /// <summary>How many numbers a stretch has.</summary>
    public const int Stretch = 1 << StretchBits;

    private const int StretchBits = 17;
    private const int ArticleBits = 24;
    private const int ArticleDigits = ArticleBits / 4;
    private const int NoDay = (1 << 22) - 1;

    /// <summary>The first number of the stretch of an article.</summary>
    /// <param name="day">As 2026-01-31; empty where it is not known.</param>
    /// <param name="article">Hexadecimal digits.</param>
    public static long First(string day, string article)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(article);
        var digits = long.Parse(article.AsSpan(0, ArticleDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Of(day.Length == 0 ? NoDay : Back(IsoDay.Read(day))) | (digits << StretchBits);
    }

    /// <summary>The first and last number that statements of these days may have.</summary>
    public static (long First, long Last) Days(DateOnly first, DateOnly last) => (Of(Back(last)), Of(Back(first) + 1) - 1);

    /// <summary>The day of the statement with this number; null where it is not known.</summary>
    public static DateOnly? DayOf(long number) => (int)(number >> (StretchBits + ArticleBits)) is var back && back > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - back);

    private static int Back(DateOnly day) => DateOnly.MaxValue.DayNumber - day.DayNumber;

    private static long Of(int back) => (long)back << (StretchBits + ArticleBits);
}
