using Isnad.Pipeline;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>Words of time that a name is made of tell no time: «نادي أمل الأربعاء», «مدينة العاشر من رمضان». With a number they do: «كأس إفريقيا لسنة 2019».</summary>
internal static class TimesInNames
{
    /// <summary>Leaves those times out, and takes from names what is surely a time.</summary>
    public static void Drop(ReadingContext context)
    {
        foreach (var time in context.Times)
            if (EndsName(context, time) && (IsOfDay(time) || IsNobody(context, time))) context.EntityTags.AsSpan(time.First, time.End - time.First).Clear();
        if (context.Times.Count > 0) context.Times.RemoveAll(time => IsOfName(context, time));
    }

    private static bool EndsName(ReadingContext context, TimeMark time) =>
        context.EntityTags[time.First] != EntityTag.Outside && (time.End == context.EntityTags.Length || !EntityTag.IsInside(context.EntityTags[time.End]));

    // «صباح الغد»
    private static bool IsOfDay(TimeMark time) => time.End > time.First + 1 && time.Sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Day };

    // Nobody is called «الآن»; but «آلان», which folded is the same word.
    private static bool IsNobody(ReadingContext context, TimeMark time) =>
        time.End == time.First + 1 && time.Sense.Kind == SenseKind.Reference && context.EntityTags[time.First] == EntityTag.Begin(EntityType.Per)
        && context.Text[context.Normalized.OriginOf(context.Tokens[time.First].FoldedStart + context.View.Proclitic(time.First))] != 'آ';

    private static bool IsOfName(ReadingContext context, TimeMark time)
    {
        if (context.EntityTags[time.First] == EntityTag.Outside) return false;
        for (var i = time.First; i < time.End; i++)
            if (context.Tokens[i].Kind == TokenKind.Number || (i > time.First && !EntityTag.IsInside(context.EntityTags[i]))) return false;
        return true;
    }
}
