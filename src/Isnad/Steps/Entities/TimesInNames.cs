using Isnad.Pipeline;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>Words of time that a name is made of tell no time: «نادي أمل الأربعاء», «مدينة العاشر من رمضان». With a number they do: «كأس إفريقيا لسنة 2019».</summary>
internal static class TimesInNames
{
    /// <summary>Leaves those times out; who is called «الآن» is nobody.</summary>
    public static void Drop(ReadingContext context)
    {
        foreach (var time in context.Times)
            if (IsNobody(context, time)) context.EntityTags[time.First] = EntityTag.Outside;
        if (context.Times.Count > 0) context.Times.RemoveAll(time => IsOfName(context, time));
    }

    // «آلان» may be somebody: folded, both are one word.
    private static bool IsNobody(ReadingContext context, TimeMark time) =>
        time.Sense.Kind == SenseKind.Reference && time.End == time.First + 1 && context.EntityTags[time.First] == EntityTag.Begin(EntityType.Per)
        && context.Text[context.Normalized.OriginOf(context.Tokens[time.First].FoldedStart + context.View.Proclitic(time.First))] != 'آ'
        && (time.End == context.EntityTags.Length || !EntityTag.IsInside(context.EntityTags[time.End]));

    private static bool IsOfName(ReadingContext context, TimeMark time)
    {
        if (context.EntityTags[time.First] == EntityTag.Outside) return false;
        for (var i = time.First; i < time.End; i++)
            if (context.Tokens[i].Kind == TokenKind.Number || (i > time.First && !EntityTag.IsInside(context.EntityTags[i]))) return false;
        return true;
    }
}
