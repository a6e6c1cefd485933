namespace Isnad;

/// <summary>Who a statement belongs to.</summary>
/// <param name="Name">The fullest name that the article gives, or the description as written.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Named">True for a name, false for a description such as «مسؤولون».</param>
public sealed record Speaker(string Name, SpeakerKind Kind, bool Named)
{
    /// <summary>Id of the entity in the same reading, when it is one.</summary>
    public string? Actor { get; init; }

    /// <summary>Others it may be, best first, where the reader is unsure.</summary>
    public IReadOnlyList<SpeakerCandidate> Candidates { get; init; } = [];
}

/// <summary>Another possible speaker.</summary>
/// <param name="Name">As in <see cref="Speaker"/>.</param>
/// <param name="Score">Its share of the probability, 0 to 1.</param>
public sealed record SpeakerCandidate(string Name, double Score);

/// <summary>What sort of speaker: group is several unnamed people, place is a state or city speaking as a government.</summary>
public enum SpeakerKind { Unknown, Person, Organization, Group, Place, Document }
