namespace Isnad.Steps.Actors;

/// <summary>Whom an entity was found to be, and who else it may be.</summary>
internal sealed class EntityLink
{
    /// <summary>Nobody known.</summary>
    public static EntityLink None { get; } = new();

    /// <summary>The one who is meant; null where no one is sure enough.</summary>
    public Hit? Chosen { get; init; }

    /// <summary>Id of the one who is meant.</summary>
    public string? Id { get; init; }

    /// <summary>Of a place that is meant: whether it has people and a council.</summary>
    public bool? IsGovernment { get; init; }

    /// <summary>Those who may be meant, likeliest first, with their shares of the probability; empty where there is no doubt.</summary>
    public IReadOnlyList<(Hit Hit, string Id, string Name, float Share)> Candidates { get; init; } = [];
}
