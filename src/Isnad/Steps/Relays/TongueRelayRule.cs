using Isnad.Steps.Telling;
using Isnad.Steps.Words;

namespace Isnad.Steps.Relays;

/// <summary>«على لسان المتحدث باسمها»: who lends the speaker a voice.</summary>
internal sealed class TongueRelayRule : IRelayRule
{
    public string Id => "ar.relay.tongue";

    public FoundRelay? Find(TellingScene scene, RelayRegion region, int at)
    {
        if (scene.ClassOf(at) != TellingWord.Tongue || !region.Draft.HasSource || region.Draft.SourceEnd > at) return null;
        if (scene.Context.View.Function(at - 1) != FunctionWord.Ala && scene.Context.View.Proclitic(at) == 0) return null;
        var end = scene.PhraseEnd(at + 1, region.End);
        return end > at + 1 && !region.IsTaken(at + 1, end) ? new FoundRelay(at + 1, end, Id, at) : null;
    }
}
