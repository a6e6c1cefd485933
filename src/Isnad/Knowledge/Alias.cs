namespace Isnad.Knowledge;

/// <summary>How a name names an actor.</summary>
internal enum AliasSort : byte
{
    /// <summary>The actor's own name, or its official one.</summary>
    Name,

    /// <summary>Another name or spelling.</summary>
    Alias,

    /// <summary>The last word of a person's name, which the tables do not list by itself.</summary>
    LastName,

    /// <summary>What a state is called in its own press: «المملكة».</summary>
    Home,

    /// <summary>The name is also an ordinary word.</summary>
    Common,

    /// <summary>The name in Latin letters.</summary>
    Latin,
}

/// <summary>One actor that goes by a name, packed into 32 bits as the table holds it.</summary>
internal readonly record struct Alias(uint Bits)
{
    public const int MostActors = 1 << 20;
    private const uint LastBit = 1u << 31;

    public Alias(int actor, AliasSort sort, bool last) : this((uint)actor | ((uint)sort << 20) | (last ? LastBit : 0))
    {
    }

    public int Actor => (int)(Bits & (MostActors - 1));

    public AliasSort Sort => (AliasSort)((Bits >> 20) & 7);

    /// <summary>No other actor with that name follows.</summary>
    public bool IsLast => (Bits & LastBit) != 0;
}

/// <summary>What one word beside a name, or inside it, tells.</summary>
/// <param name="State">1 + the actor number of the state whose people are called so: «لبنانيون»; 0 for none.</param>
/// <param name="PlaceHead">The word heads names of places of these sorts (<see cref="ActorSort.PlaceHead"/>): «مدينة».</param>
/// <param name="OrganizationHead">The word heads names of organisations of these sorts (<see cref="ActorSort.OrganizationHead"/>): «صحيفة».</param>
/// <param name="IsAmbiguous">The word is a title, and something else as often: «العالم».</param>
internal readonly record struct ContextWord(ushort State, byte PlaceHead, byte OrganizationHead, bool IsAmbiguous = false)
{
    private const int AmbiguousBit = 15;

    /// <summary>The word as a table holds it.</summary>
    public uint Bits => State | (IsAmbiguous ? 1u << AmbiguousBit : 0) | ((uint)PlaceHead << 16) | ((uint)OrganizationHead << 24);

    public static ContextWord Of(uint bits) => new((ushort)(bits & 0x7FFF), (byte)(bits >> 16), (byte)(bits >> 24), (bits >> AmbiguousBit & 1) != 0);
}
