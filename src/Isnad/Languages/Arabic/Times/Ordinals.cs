using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>«الأول», «الحادي عشر», «الخامسة والعشرين», «الثلاثين».</summary>
internal static class Ordinals
{
    /// <summary>Reads an ordinal from 1 to 99; <paramref name="end"/> is the token after it.</summary>
    public static bool Read(TimeText text, int i, out int value, out int end)
    {
        (value, end) = (0, i);
        if (IsTens(text, i) && text.Definite(i))
        {
            (value, end) = (text.Value(i), i + 1);
            return true;
        }
        if (!IsUnitOrdinal(text, i, out value)) return false;
        end = i + 1;
        if (text.Is(end, TimeClass.Cardinal) && text.Value(end) == 10 && !text.And(end) && !text.HasParticle(end))
        {
            value += 10;
            end++;
        }
        else if (IsTens(text, end) && text.And(end) && text.Definite(end) == text.Definite(i))
        {
            value += text.Value(end);
            end++;
        }
        else if (text.Form(i) == TimeForm.Teen) return false;
        return true;
    }

    private static bool IsTens(TimeText text, int i) => text.Is(i, TimeClass.Cardinal) && text.Value(i) is >= 20 and <= 90;

    // «الثانية» is the second of a series and the second of a minute.
    private static bool IsUnitOrdinal(TimeText text, int i, out int value)
    {
        value = text.Is(i, TimeClass.Ordinal) ? text.Value(i)
            : text.IsUnit(i, TimeUnit.Second, TimeForm.One) ? 2
            : text.Is(i, TimeClass.Cardinal) && text.Definite(i) && text.Value(i) == 1 ? 1 : 0;
        return value > 0;
    }
}
