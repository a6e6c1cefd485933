namespace Isnad.Web.Views.Marking;

/// <summary>What a piece of an article's text is, beside being content.</summary>
[Flags]
public enum Layers
{
    None = 0,

    /// <summary>The mention of the speaker beside the cue.</summary>
    Speaker = 1,

    /// <summary>The word that attributes.</summary>
    Cue = 2,

    /// <summary>An expression of time.</summary>
    Time = 4,

    /// <summary>The mention of one who passed the statement on.</summary>
    Relay = 8,

    /// <summary>A word that decided.</summary>
    Evidence = 16,
}
