using Isnad.Pipeline;
using Isnad.Steps.Words;

namespace Isnad.Steps.Speakers;

/// <summary>What a draft's source shows of whom it means.</summary>
internal sealed class SourceFacts
{
    private const int MaxWords = 10;

    private SourceFacts(int head, ulong[] words, NounRole roles, int types, bool refers) =>
        (Head, Words, Mask, Roles, Types, Refers) = (head, words, Text.WordHash.MaskOf(words), roles, types, refers);

    /// <summary>The first token that is no particle; -1 where the source is left out.</summary>
    public int Head { get; }

    /// <summary>Its words, particles aside and without article.</summary>
    public ulong[] Words { get; }

    /// <summary>Their <see cref="Text.WordHash.MaskOf"/>.</summary>
    public ulong Mask { get; }

    /// <summary>The roles of its head.</summary>
    public NounRole Roles { get; }

    /// <summary>The types of the names inside, as a set.</summary>
    public int Types { get; }

    /// <summary>It says that it was spoken of before: «هذا المصدر».</summary>
    public bool Refers { get; }

    public static SourceFacts Of(ReadingContext context, Draft draft)
    {
        if (!draft.HasSource) return new SourceFacts(-1, [], NounRole.None, 0, false);
        var v = context.View;
        Span<ulong> words = stackalloc ulong[MaxWords];
        var count = 0;
        var head = -1;
        var types = 0;
        var refers = false;
        for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
        {
            if (context.MentionAt[i] >= 0) types |= 1 << (int)context.Mentions[context.MentionAt[i]].Type;
            refers |= v.Function(i) == FunctionWord.Demonstrative || (v.Role(i) & NounRole.Anaphor) != 0;
            if (!context.Tokens[i].IsWordLike || v.Function(i) != 0) continue;
            if (head < 0 && (v.Role(i) & NounRole.Anaphor) == 0) head = i;
            if (count < MaxWords && (v.Role(i) & NounRole.Anaphor) == 0) words[count++] = v.Bares[i];
        }
        if (head < 0) head = draft.SourceStart;
        return new SourceFacts(head, words[..count].ToArray(), v.Role(head), types, refers);
    }
}
