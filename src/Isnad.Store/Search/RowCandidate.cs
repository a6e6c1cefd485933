using System.Text;

namespace Isnad.Store;

/// <summary>A statement that was read whole, as a candidate.</summary>
internal sealed class RowCandidate(StatementRow row) : Candidate
{
    public override long Id => row.Entered;

    public override ReadOnlySpan<byte> Text(StatementColumns column) => Encoding.UTF8.GetBytes(column switch
    {
        StatementColumns.Article => row.Article,
        StatementColumns.Name => row.Name,
        StatementColumns.Day => row.Day,
        StatementColumns.Outlet => row.Outlet,
        StatementColumns.Content => row.Content,
        StatementColumns.Speaker => row.Speaker,
        StatementColumns.Source => row.Source,
        StatementColumns.About => row.About,
        StatementColumns.Cue => row.Cue,
        StatementColumns.Via => row.Via,
        StatementColumns.Place => row.Place,
        StatementColumns.Around => row.Around,
        StatementColumns.SaidFirst => row.SaidFirst,
        StatementColumns.SaidLast => row.SaidLast,
        StatementColumns.Status => row.Status?.ToString().ToLowerInvariant() ?? "",
        StatementColumns.CorrectedBy => row.CorrectedBy,
        StatementColumns.SpeakerActor => row.SpeakerActor,
        StatementColumns.AboutActors => row.AboutActors,
        StatementColumns.SpeakerRoles => row.SpeakerRoles,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "holds no text"),
    });

    public override long Number(StatementColumns column) => column switch
    {
        StatementColumns.Version => row.Version,
        StatementColumns.Position => row.Position,
        StatementColumns.SpeakerKind => (int)row.SpeakerKind,
        StatementColumns.SpeakerNamed => row.SpeakerNamed ? 1 : 0,
        StatementColumns.Act => (int)row.Act,
        StatementColumns.Quote => (int)row.Quote,
        StatementColumns.HasChain => row.HasChain ? 1 : 0,
        StatementColumns.Entered => row.Entered,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "holds no number"),
    };
}
