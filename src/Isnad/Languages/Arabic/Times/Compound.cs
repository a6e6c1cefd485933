using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Lengths of several units: «شهر و21 يوما», «سنة وشهر واحد وثلاثة أيام».</summary>
internal static class Compound
{
    private const int Most = 6;

    /// <summary>Adds the units that follow the first, each of them another one; gives the token after the last.</summary>
    public static int Read(TimeText text, int end, TimeSense sense)
    {
        while (sense.Fixed is null && (sense.Parts?.Count ?? 1) < Most)
        {
            var joined = text.IsWord(end, 'و') || text.Comma(end);
            if (!joined && !text.And(end)) break;
            var next = new TimeSense();
            next.Clear();
            var read = Durations.One(text, joined ? end + 1 : end, next, alone: true);
            if (read == 0 || next.Amount <= 0 || next.Fixed is not null || next.Parts is not null || next.Unit is TimeUnit.Period or TimeUnit.Season || !Add(sense, next)) break;
            end = read;
        }
        return end;
    }

    private static bool Add(TimeSense sense, TimeSense next)
    {
        var parts = sense.Parts ?? [new UnitAmount(sense.Unit, sense.Amount)];
        var at = parts.FindIndex(part => part.Unit <= next.Unit);
        if (at >= 0 && parts[at].Unit == next.Unit) return false;
        parts.Insert(at < 0 ? parts.Count : at, new UnitAmount(next.Unit, next.Amount));
        sense.Parts = parts;
        return true;
    }
}
