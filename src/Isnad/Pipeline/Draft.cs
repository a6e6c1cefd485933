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

    /// <summary>First token of the source; -1 where it is left out.</summary>
    public int SourceStart { get; set; } = -1;

    /// <summary>The token after the source's last.</summary>
    public int SourceEnd { get; set; } = -1;

    /// <summary>Who it is.</summary>
    public SpeakerOption Speaker { get; set; } = SpeakerOption.Nobody;

    /// <summary>Those who passed it on, as token ranges in text order.</summary>
    public List<(int First, int End)> Relays { get; } = [];

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

    public float SourceProbability { get; set; } = 1;

    public float SpeakerProbability { get; set; } = 1;

    /// <summary>Others who may be the speaker, likeliest first, with their shares of the probability.</summary>
    public List<(SpeakerOption Option, float Share)> OtherSpeakers { get; } = [];

    public bool HasSource => SourceStart >= 0;
}
