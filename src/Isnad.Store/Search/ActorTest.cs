using System.Text;

namespace Isnad.Store;

/// <summary>Whether a known actor speaks or is spoken of.</summary>
internal sealed class ActorTest(string id) : QueryTest
{
    private static readonly byte[] Separator = Encoding.UTF8.GetBytes([StatementRow.Separator]);

    private readonly byte[] id = Encoding.UTF8.GetBytes(id);

    public override StatementColumns Columns => StatementColumns.SpeakerActor | StatementColumns.AboutActors;

    public override int Cost => 1;

    public override QueryAnswer Of(CandidateFields fields, MatchRank below) =>
        new(id.Length > 0 && (fields.Current.Text(StatementColumns.SpeakerActor).SequenceEqual(id) || IsAmong(fields.Current.Text(StatementColumns.AboutActors))), null);

    private bool IsAmong(ReadOnlySpan<byte> ids)
    {
        while (ids.IndexOf(Separator) is >= 0 and var end)
        {
            if (ids[..end].SequenceEqual(id)) return true;
            ids = ids[(end + Separator.Length)..];
        }
        return ids.SequenceEqual(id);
    }
}
