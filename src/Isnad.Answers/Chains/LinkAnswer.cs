namespace Isnad.Answers;

/// <summary>A link of a chain.</summary>
/// <param name="Role">outlet, relay or speaker.</param>
/// <param name="Name">Who it is; null for a link that is missing.</param>
/// <param name="Named">True when the name is one and no description.</param>
public sealed record LinkAnswer(string Role, string? Name, bool Named);
