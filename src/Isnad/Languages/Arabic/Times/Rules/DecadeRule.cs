using System.Globalization;
using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«التسعينيات», «ثمانينات القرن الماضي», «القرن التاسع عشر», «مطلع الألفية الثالثة».</summary>
internal sealed class DecadeRule : TimeRule
{
    public override string Id => "ar.time.decade";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Decade, TimeClass.Unit, TimeClass.Millennium];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        sense.Kind = SenseKind.Calendar;
        if (text.Is(i, TimeClass.Decade)) return Decade(text, i, sense);
        if (text.Is(i, TimeClass.Millennium)) return Is(sense, "200X", text.Next(i));
        if (text.IsUnit(i, TimeUnit.Year, TimeForm.Many) && text.Is(i + 1, TimeClass.Decade)) return Decade(text, i + 1, sense);
        var century = Century(text, i, out var end);
        return century == 0 ? 0 : Is(sense, string.Create(CultureInfo.InvariantCulture, $"{century - 1:D2}XX"), end);
    }

    private static int Decade(TimeText text, int i, TimeSense sense)
    {
        var decade = text.Value(i);
        var century = Century(text, text.Is(i + 1, TimeClass.From) ? i + 2 : i + 1, out var end);
        if (century > 0) decade = ((century - 1) * 10) + (decade % 10);
        else if (!text.Definite(i) && (text.IsWordLike(i + 1) || text.HasParticle(i))) return 0;
        return Is(sense, string.Create(CultureInfo.InvariantCulture, $"{decade:D3}X"), century > 0 ? end : i + 1);
    }

    // «القرن الماضي» is the twentieth: news of this century speaks.
    private static int Century(TimeText text, int i, out int end)
    {
        end = i + 2;
        if (!text.IsUnit(i, TimeUnit.Century, TimeForm.One)) return 0;
        if (text.Is(i + 1, TimeClass.Modifier)) return 21 + Offsets.Of(text.DirectionAt(i + 1));
        if (text.Definite(i) && text.IsArticle(i + 1) && text.Digits(i + 2, 1, 30, out var digits))
        {
            end = i + 3;
            return digits;
        }
        return text.Definite(i) && Ordinals.Read(text, i + 1, out var nth, out end) ? nth : 0;
    }

    private static int Is(TimeSense sense, string value, int end)
    {
        sense.Fixed = value;
        return end;
    }
}
