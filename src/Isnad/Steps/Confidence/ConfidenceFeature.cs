namespace Isnad.Steps.Confidence;

/// <summary>What is known of a finished draft, one number each.</summary>
internal enum ConfidenceFeature
{
    // How sure the steps were.
    Cue, Start, End, Overlap, Source, Speaker, OtherSpeaker, All,

    // What the network says of its tokens, whosever statement they may be in.
    InContent, BehindContent, Begins, Ends, InSource,

    // What it looks like; distances and lengths in tokens.
    Rule, Act, CueLength, Length, ContentDistance, IsBefore, HasSource, SourceDistance, SourceLength, Speaks, Paragraph, IsQuoted, IsInQuotation, ToSentenceEnd,

    // How it stands to the other drafts.
    Drafts, Number, FromCueBefore, ToCueAfter, SameSpeaker, Rival, RivalCue, Around, AroundCue, Inside, InsideCue,
    Count,
}
