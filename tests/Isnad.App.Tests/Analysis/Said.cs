namespace Isnad.App.Tests;

/// <summary>A statement as a test words it.</summary>
internal sealed record Said(string Speaker, string Content)
{
    /// <summary>Id of the known actor that the speaker is.</summary>
    public string? Link { get; init; }

    public bool Named { get; init; } = true;

    /// <summary>Names in the content, each with the id of the known actor that it is.</summary>
    public (string Name, string? Link)[] About { get; init; } = [];

    public string? Role { get; init; }

    public string Cue { get; init; } = "قال";

    public SpeechAct Act { get; init; }

    /// <summary>When it was said, first and last day.</summary>
    public (string First, string Last)? When { get; init; }
}
