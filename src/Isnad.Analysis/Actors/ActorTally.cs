namespace Isnad.Analysis;

/// <summary>How often an actor occurs.</summary>
/// <param name="Key">Who.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Statements">In how many statements.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record ActorTally(ActorKey Key, string Name, int Statements, int Articles);

/// <summary>Counts by actor.</summary>
internal sealed class ActorCounter(ActorNames names)
{
    private readonly TallyCounter counts = new();

    public void Add(ActorKey key, string name, Store.StatementRow row)
    {
        names.Add(key, name);
        counts.Add(key.Id, row);
    }

    public IReadOnlyList<ActorTally> Sorted() =>
        [.. counts.Sorted().Select(tally => new ActorTally(new ActorKey(tally.Value), names.Of(new ActorKey(tally.Value)), tally.Statements, tally.Articles))];
}
