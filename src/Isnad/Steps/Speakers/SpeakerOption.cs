namespace Isnad.Steps.Speakers;

/// <summary>Somebody who may be the speaker: an entity, or a description by its tokens, or nobody.</summary>
/// <param name="Entity">Number of the entity, or -1.</param>
/// <param name="First">First token of the description, or -1.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct SpeakerOption(int Entity, int First, int End)
{
    public static SpeakerOption Nobody { get; } = new(-1, -1, -1);

    public bool IsNobody => Entity < 0 && First < 0;
}
