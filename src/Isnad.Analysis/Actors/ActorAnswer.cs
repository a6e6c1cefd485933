namespace Isnad.Analysis;

/// <summary>Whom a name means among the statements of a store.</summary>
/// <param name="Chosen">The one; null where there is none or more than one that it may be.</param>
/// <param name="Others">Others whose name has these words, the most frequent first: all of them where nobody is chosen.</param>
public sealed record ActorAnswer(FoundActor? Chosen, IReadOnlyList<FoundActor> Others);
