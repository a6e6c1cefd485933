using Isnad.Pipeline;

namespace Isnad.Steps.Cues;

/// <summary>The stable names of the constructions that statements are found by.</summary>
internal static class CueRules
{
    /// <summary>Every id that a statement may carry.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        ["ar.cue.verb-first", "ar.cue.subject-first", "ar.cue.verb-alone", "ar.cue.participle", "ar.cue.noun", "ar.cue.according-to", "ar.cue.colon"];

    /// <summary>The construction of a finished draft.</summary>
    public static string IdOf(Draft draft) => draft.Cue.Word.Rule switch
    {
        CueRule.Verb when !draft.HasSource => "ar.cue.verb-alone",
        CueRule.Verb => draft.SourceStart > draft.Cue.First ? "ar.cue.verb-first" : "ar.cue.subject-first",
        CueRule.Participle => "ar.cue.participle",
        CueRule.Group => "ar.cue.according-to",
        CueRule.Colon => "ar.cue.colon",
        _ => "ar.cue.noun",
    };
}
