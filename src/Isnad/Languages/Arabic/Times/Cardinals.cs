using System.Globalization;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Numbers in digits and words: «12», «ثمانية وثلاثين», «ثلاثة آلاف», «400 ألف».</summary>
internal static class Cardinals
{
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>Reads a number; <paramref name="end"/> is the token after it.</summary>
    public static bool Read(TimeText text, int i, out decimal amount, out int end)
    {
        (amount, end) = (0, i);
        if (text.Mark(i, '(') && text.Mark(i + 2, ')') && text.Is(i + 1, TimeClass.Digits))
        {
            if (!ReadDigits(text, i + 1, out amount, out end)) return false;
            end = i + 3;
            return true;
        }
        if (text.IsArticle(i) && text.Is(i + 1, TimeClass.Digits)) i++;
        return text.Is(i, TimeClass.Digits) ? ReadDigits(text, i, out amount, out end) : ReadWords(text, i, out amount, out end);
    }

    /// <summary>True where a number can begin.</summary>
    public static bool Starts(TimeText text, int i) =>
        text.Class(i) is TimeClass.Digits or TimeClass.Cardinal || text.IsArticle(i) || (text.Mark(i, '(') && text.Is(i + 1, TimeClass.Digits));

    private static bool ReadDigits(TimeText text, int i, out decimal amount, out int end)
    {
        end = i + 1;
        if (!Parse(text.Folded(i), out amount)) return false;
        for (; text.Class(end) is TimeClass.Million || (text.Is(end, TimeClass.Cardinal) && text.Value(end) == 1000 && !text.And(end)); end = text.Next(end))
            amount *= Multiplier(text, end);
        return amount < Most;
    }

    // A comma before three digits parts thousands, any other mark the fraction.
    private static bool Parse(ReadOnlySpan<char> digits, out decimal amount)
    {
        amount = 0;
        if (digits.Length > 15) return false;
        var comma = digits.IndexOf(',');
        if (comma >= 0 && digits.Length - comma == 4)
        {
            Span<char> joined = stackalloc char[digits.Length - 1];
            digits[..comma].CopyTo(joined);
            digits[(comma + 1)..].CopyTo(joined[comma..]);
            return decimal.TryParse(joined, NumberStyles.None, CultureInfo.InvariantCulture, out amount);
        }
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private static bool ReadWords(TimeText text, int i, out decimal amount, out int end)
    {
        decimal total = 0, current = 0;
        (amount, end) = (0, i);
        if (IsPercent(text, i)) return false;
        while (text.Class(end) is TimeClass.Cardinal or TimeClass.Million && total < Most)
        {
            var first = end == i;
            decimal value = text.Is(end, TimeClass.Million) ? Multiplier(text, end) : text.Value(end);
            if (value >= 1000 && value != 2000)
            {
                if (first && text.Is(end, TimeClass.Million)) break;
                total += Math.Max(1, current) * value;
                current = 0;
            }
            else if (value == 100 && current is >= 3 and <= 9 && !text.And(end)) current *= 100;
            else if (value == 10 && current % 100 is >= 1 and <= 9 && !text.And(end)) current += 10;
            else if (first || text.And(end)) current += value;
            else break;
            end = text.Next(end);
        }
        amount = total + current;
        return end > i && amount > 0 && amount < Most;
    }

    // «في المائة»
    private static bool IsPercent(TimeText text, int i) => text.Value(i) == 100 && text.Definite(i);

    private static decimal Multiplier(TimeText text, int i) => text.Is(i, TimeClass.Million) ? (text.Value(i) == 6 ? 1_000_000m : 1_000_000_000m) : 1000m;
}
