using Isnad.Pipeline;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>Words of time that a name is made of tell no time: «نادي أمل الأربعاء», «مدينة العاشر من رمضان». With a number they do: «كأس إفريقيا لسنة 2019».</summary>
internal static class TimesInNames
{
    /// <summary>Leaves those times out.</summary>
    public static void Drop(ReadingContext context)
    {
        if (context.Times.Count > 0) context.Times.RemoveAll(time => IsOfName(context, time));
    }

    private static bool IsOfName(ReadingContext context, TimeMark time)
    {
        if (context.EntityTags[time.First] == EntityTag.Outside) return false;
        for (var i = time.First; i < time.End; i++)
            if (context.Tokens[i].Kind == TokenKind.Number || (i > time.First && !EntityTag.IsInside(context.EntityTags[i]))) return false;
        return true;
    }
}
