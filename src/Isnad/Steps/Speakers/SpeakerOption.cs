using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>Somebody who may be the speaker: an entity, or a description by its tokens, or nobody.</summary>
/// <param name="Entity">Number of the entity, or -1.</param>
/// <param name="First">First token of the description, or -1.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct SpeakerOption(int Entity, int First, int End)
{
    public static SpeakerOption Nobody { get; } = new(-1, -1, -1);

    public bool IsNobody => Entity < 0 && First < 0;

    /// <summary>Whoever the words of tokens [first, end) name: where they are a name and nothing else, who bears it; the words themselves otherwise.</summary>
    public static SpeakerOption Of(ReadingContext context, int first, int end)
    {
        if (context.MentionAt[first] is not (>= 0 and var m)) return new(-1, first, end);
        var mention = context.Mentions[m];
        return mention.First == first && mention.End == end && mention.Type != EntityType.Loc ? new(mention.Entity, -1, -1) : new(-1, first, end);
    }
}
