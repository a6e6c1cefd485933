namespace Isnad.Analysis;

/// <summary>One whom a name may mean.</summary>
/// <param name="Key">Who; <see cref="ActorKey.Id"/> chooses exactly this one.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Names">The names that articles give, the most frequent first.</param>
/// <param name="Known">What the table of known actors says; null for one who is not in it.</param>
/// <param name="Spoken">How many statements this one made.</param>
/// <param name="SpokenOf">How many statements name this one.</param>
public sealed record FoundActor(ActorKey Key, string Name, IReadOnlyList<string> Names, Actor? Known, int Spoken, int SpokenOf);
