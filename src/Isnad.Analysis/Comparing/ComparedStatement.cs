using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>A statement with its words, to be compared with many.</summary>
internal sealed class ComparedStatement(StatementRow row)
{
    private readonly ComparedWords speaker = new(row.Speaker);

    public StatementRow Row => row;

    public ComparedWords Words { get; } = new(row.Content);

    /// <summary>True where both are by one known actor, or names share a word: «رئيس الوزراء نجيب عبد الرزاق» and «عبد الرزاق».</summary>
    public bool HasSpeakerOf(ComparedStatement other) =>
        (row.SpeakerActor.Length > 0 && row.SpeakerActor == other.Row.SpeakerActor) || (row.Speaker.Length > 0 && other.Row.Speaker.Length > 0 && speaker.Shared(other.speaker) > 0);
}
