using Isnad.Pipeline;
using Isnad.Steps.Entities;

namespace Isnad.Steps.Speakers;

/// <summary>Where the text may describe somebody who says something further on, with the source left out: «طالبت امرأة …، قائلة».</summary>
internal static class Descriptions
{
    /// <summary>Descriptions up to so many tokens before the cue are looked at.</summary>
    public const int Reach = 160;

    /// <summary>The most tokens of a description.</summary>
    public const int MaxLength = 14;

    /// <summary>True where a description may begin, at a word that is no particle and no name; <paramref name="tags"/> label the names.</summary>
    public static bool MayBegin(ReadingContext context, ReadOnlySpan<byte> tags, int i) =>
        context.Tokens[i].IsWordLike && tags[i] == EntityTag.Outside && context.View.Function(i) == 0;

    /// <summary>The last end, exclusive, of a description that begins at <paramref name="first"/>, before the cue at <paramref name="cue"/>.</summary>
    public static int LastEnd(ReadingContext context, int first, int cue) =>
        Math.Min(Math.Min(cue, first + MaxLength), context.Sentences[context.SentenceAt[first]].End);
}
