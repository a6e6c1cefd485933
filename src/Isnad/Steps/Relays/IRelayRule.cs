using Isnad.Steps.Telling;

namespace Isnad.Steps.Relays;

/// <summary>One construction in which somebody passes on what another said.</summary>
internal interface IRelayRule
{
    /// <summary>Its stable name, such as <c>ar.relay.telling</c>.</summary>
    string Id { get; }

    /// <summary>The relay that the word at <paramref name="at"/> gives the statement; null where it gives none.</summary>
    FoundRelay? Find(TellingScene scene, RelayRegion region, int at);
}
