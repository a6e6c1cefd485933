namespace Isnad.Analysis;

/// <summary>One whom a name may mean.</summary>
/// <param name="Key">Who; <see cref="ActorKey.Id"/> chooses exactly this one.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Names">The names that articles give, the most frequent first.</param>
/// <param name="Known">What the table of known actors says; null for one who is not in it.</param>
/// <param name="Spoken">How many statements this one made.</param>
/// <param name="SpokenOf">How many statements name this one.</param>
public sealed record FoundActor(ActorKey Key, string Name, IReadOnlyList<string> Names, Actor? Known, int Spoken, int SpokenOf);

/// <summary>Whom a name means among the statements of a store.</summary>
/// <param name="Chosen">The one; null where there is none or more than one that it may be.</param>
/// <param name="Others">Others whose name has these words, the most frequent first: all of them where nobody is chosen.</param>
public sealed record ActorAnswer(FoundActor? Chosen, IReadOnlyList<FoundActor> Others);
