using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The columns of <c>statements</c>, to and from.</summary>
internal static class RowReader
{
    public const string Columns =
        "s.article_key, s.version, s.position, s.name, s.day, s.outlet, s.content, s.speaker, s.speaker_kind, s.speaker_named, s.source, s.about, s.cue, s.via, s.place, s.around, s.act, s.quote, s.has_chain, s.said_first, s.said_last, s.speaker_actor, s.about_actors, s.speaker_roles";

    public static StatementRow Read(SqliteDataReader row) => new()
    {
        Article = row.GetString(0),
        Version = row.GetInt32(1),
        Position = row.GetInt32(2),
        Name = row.GetString(3),
        Day = row.GetString(4),
        Outlet = row.GetString(5),
        Content = row.GetString(6),
        Speaker = row.GetString(7),
        SpeakerKind = (SpeakerKind)row.GetInt32(8),
        SpeakerNamed = row.GetBoolean(9),
        Source = row.GetString(10),
        About = row.GetString(11),
        Cue = row.GetString(12),
        Via = row.GetString(13),
        Place = row.GetString(14),
        Around = row.GetString(15),
        Act = (SpeechAct)row.GetInt32(16),
        Quote = (QuotationType)row.GetInt32(17),
        HasChain = row.GetBoolean(18),
        SaidFirst = row.GetString(19),
        SaidLast = row.GetString(20),
        SpeakerActor = row.GetString(21),
        AboutActors = row.GetString(22),
        SpeakerRoles = row.GetString(23),
    };

    public static object[] Values(StatementRow row) =>
    [
        row.Article, row.Version, row.Position, row.Name, row.Day, row.Outlet, row.Content, row.Speaker, (int)row.SpeakerKind, row.SpeakerNamed ? 1 : 0, row.Source, row.About,
        row.Cue, row.Via, row.Place, row.Around, (int)row.Act, (int)row.Quote, row.HasChain ? 1 : 0, row.SaidFirst, row.SaidLast, row.SpeakerActor, row.AboutActors, row.SpeakerRoles,
    ];
}
