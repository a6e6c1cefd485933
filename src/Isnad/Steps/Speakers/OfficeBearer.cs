using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>Finds the person beside whose name the words of a source stand elsewhere in the same order: «وزير الري» of «وزير الري السوداني سالم نور».</summary>
internal static class OfficeBearer
{
    private const int ReachBefore = 700;
    private const int ReachAfter = 100;

    // So many words more may stand between the office and the name: «السوداني», «الدكتور».
    private const int MaxBetween = 4;

    /// <summary>The entity, the nearest before the cue if there are several; -1 if there is none.</summary>
    public static int Find(ReadingContext context, Draft draft, SourceFacts source)
    {
        if (source.Words.Length < 2 || (source.Types >> (int)EntityType.Per & 1) != 0) return -1;
        var found = -1;
        var end = Math.Min(context.Tokens.Length, draft.SourceEnd + ReachAfter);
        for (var at = Next(Math.Max(0, draft.SourceStart - ReachBefore)); at >= 0; at = Next(at + 1))
        {
            if (at >= draft.SourceStart && found >= 0) break;
            if (at >= draft.SourceStart && at < draft.SourceEnd) continue;
            if (BearerAt(context, at, source.Words) is >= 0 and var entity) found = entity;
        }
        return found;

        int Next(int from) => context.View.Find(source.Words[0], from, end);
    }

    private static int BearerAt(ReadingContext context, int first, ReadOnlySpan<ulong> words)
    {
        var at = first;
        foreach (var word in words)
        {
            while (at < context.Tokens.Length && !IsWord(context, at) && at < first + (3 * words.Length)) at++;
            if (at >= context.Tokens.Length || context.View.Bares[at] != word) return -1;
            at++;
        }
        return PersonFrom(context, at) is >= 0 and var behind ? behind : PersonUpTo(context, first);
    }

    // «… سالم نور», with a few words more or a comma between.
    private static int PersonFrom(ReadingContext context, int at)
    {
        for (var between = 0; at < context.Tokens.Length && between <= MaxBetween && context.SentenceAt[at] == context.SentenceAt[at - 1]; at++)
        {
            if (PersonAt(context, at) is >= 0 and var entity) return entity;
            if (context.CueProbability.Length > 0 && context.CueProbability[at] >= 0.5f) return -1;
            if (IsWord(context, at)) between++;
            else if (context.View.Function(at) != 0) return -1;
        }
        return -1;
    }

    // «سالم نور، …»
    private static int PersonUpTo(ReadingContext context, int first)
    {
        var at = first - 1;
        if (at > 0 && !context.Tokens[at].IsWordLike) at--;
        return at >= 0 && context.SentenceAt[at] == context.SentenceAt[first] ? PersonAt(context, at) : -1;
    }

    private static int PersonAt(ReadingContext context, int token) =>
        context.MentionAt[token] is >= 0 and var m && context.Mentions[m].Type == EntityType.Per ? context.Mentions[m].Entity : -1;

    private static bool IsWord(ReadingContext context, int token) => context.Tokens[token].IsWordLike && context.View.Function(token) == 0;
}
