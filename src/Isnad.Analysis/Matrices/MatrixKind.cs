namespace Isnad.Analysis;

/// <summary>What the rows and columns of a matrix are.</summary>
public enum MatrixKind
{
    /// <summary>Outlets, and the speakers that they quote.</summary>
    OutletSpeaker,

    /// <summary>Speakers, and whom their statements name.</summary>
    SpeakerAbout,
}
