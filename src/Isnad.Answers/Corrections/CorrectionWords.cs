using Isnad.Export;
using Isnad.Store;

namespace Isnad.Answers;

/// <summary>What a correction says of its statement, field by field.</summary>
public static class CorrectionWords
{
    private const string Join = " … ";

    /// <summary>The fields that an edit or an addition sets, as written; none of other corrections.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return Fields(correction.Edit ?? (correction.Kind == CorrectionKind.Add ? correction.Seen : new StatementEdit()));
    }

    private static IEnumerable<(string Name, string Value)> Fields(StatementEdit edit)
    {
        if (edit.Content is { } content) yield return ("content", Words(content));
        if (edit.Speaker is { } speaker) yield return ("speaker", speaker.Name ?? "");
        if (edit.Speaker?.Actor is { } actor) yield return ("actor", actor);
        if (edit.Speaker?.Kind is { } kind) yield return ("kind", ContractNames.Of(kind));
        if (edit.Speaker?.Named is { } named) yield return ("named", named ? "true" : "false");
        if (edit.Act is { } act) yield return ("act", ContractNames.Of(act));
        if (edit.Quote is { } quote) yield return ("quote", ContractNames.Of(quote));
        if (edit.Cue is { } cue) yield return ("cue", Words(cue));
        if (edit.Source is { } source) yield return ("source", Words(source));
        if (edit.Via is { } via) yield return ("via", string.Join(Join, via.Select(relay => relay.Name)));
    }

    private static string Words(IEnumerable<TextAnchor> anchors) => string.Join(Join, anchors.Select(anchor => anchor.Exact));
}
