using Isnad.Steps.Relays;
using Isnad.Steps.Speakers;

namespace Isnad.Pipeline;

/// <summary>A statement in the making, in tokens.</summary>
internal sealed class Draft(CueSite cue)
{
    public CueSite Cue { get; } = cue;

    /// <summary>First token of the content.</summary>
    public int ContentStart { get; set; } = -1;

    /// <summary>The token after the content's last.</summary>
    public int ContentEnd { get; set; } = -1;

    /// <summary>First token of a cue group inserted into the content, which does not belong to it; -1 where there is none.</summary>
    public int GapStart { get; set; } = -1;

    /// <summary>The token after the inserted group.</summary>
    public int GapEnd { get; set; } = -1;

    /// <summary>First token of the source; -1 where it is left out.</summary>
    public int SourceStart { get; set; } = -1;

    /// <summary>The token after the source's last.</summary>
    public int SourceEnd { get; set; } = -1;

    /// <summary>Who it is.</summary>
    public SpeakerOption Speaker { get; set; } = SpeakerOption.Nobody;

    /// <summary>Those who passed it on, in text order.</summary>
    public List<FoundRelay> Relays { get; } = [];

    /// <summary>To whom it was said, as tokens [First, End); (-1, -1) where the text does not say.</summary>
    public (int First, int End) Addressee { get; set; } = (-1, -1);

    /// <summary>At which event it was said, likewise.</summary>
    public (int First, int End) Occasion { get; set; } = (-1, -1);

    /// <summary>Where it was said, likewise.</summary>
    public (int First, int End) Place { get; set; } = (-1, -1);

    /// <summary>True where a hop is missing between relays or outlet and the speaker: «نُقل عن فلان قوله».</summary>
    public bool LacksRelay { get; set; }

    public SpeechAct Act { get; set; }

    public QuotationType Quote { get; set; }

    public SpeakerKind Kind { get; set; }

    /// <summary>The probability that it is a statement at all.</summary>
    public float Found { get; set; } = 1;

    /// <summary>The probability that who-said-what is right.</summary>
    public float Confidence { get; set; }

    /// <summary>How sure each step was, 0 to 1.</summary>
    public float CueProbability { get; set; } = 1;

    public float StartProbability { get; set; } = 1;

    public float EndProbability { get; set; } = 1;

    /// <summary>The probability that content and right content share at least half of what either has.</summary>
    public float OverlapProbability { get; set; } = 1;

    public float SourceProbability { get; set; } = 1;

    public float SpeakerProbability { get; set; } = 1;

    /// <summary>Others who may be the speaker, likeliest first, with their shares of the probability.</summary>
    public List<(SpeakerOption Option, float Share)> OtherSpeakers { get; } = [];

    public bool HasSource => SourceStart >= 0;

    /// <summary>True where the content stands on both sides of an inserted group.</summary>
    public bool HasGap => GapStart >= 0;

    /// <summary>True for a token of the content.</summary>
    public bool Holds(int token) => token >= ContentStart && token < ContentEnd && (token < GapStart || token >= GapEnd);

    /// <summary>The content's parts as token ranges, in text order.</summary>
    public IEnumerable<(int First, int End)> Parts => HasGap ? [(ContentStart, GapStart), (GapEnd, ContentEnd)] : [(ContentStart, ContentEnd)];
}
