namespace Isnad.Knowledge;

/// <summary>The actors that a reader knows: the user's own first, then the embedded ones.</summary>
internal sealed class KnowledgeBase
{
    private readonly ActorTable[] tables;

    public KnowledgeBase(ActorTable embedded, ActorTable? own = null)
    {
        tables = own is null ? [embedded] : [own, embedded];
        Words = embedded;
        HasOwn = own is not null;
    }

    /// <summary>The table that knows words beside names.</summary>
    public ActorTable Words { get; }

    /// <summary>True where the first table is the user's.</summary>
    public bool HasOwn { get; }

    public int Count => tables.Length;

    public ActorTable this[int table] => tables[table];
}
