using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The columns of <c>statements</c>, to and from, in the order of <see cref="StatementColumns"/>.</summary>
internal static class RowReader
{
    public const string Columns =
        "s.article_key, s.version, s.position, s.name, s.day, s.outlet, s.content, s.speaker, s.speaker_kind, s.speaker_named, s.source, s.about, s.cue, s.via, s.place, s.around, s.act, s.quote, s.has_chain, s.said_first, s.said_last, s.status, s.corrected_by, s.entered, s.speaker_actor, s.about_actors, s.speaker_roles";

    private static readonly string[] Names = Columns.Split(", ");

    /// <summary>How many columns there are: the place of the first one behind them.</summary>
    public static int Count => Names.Length;

    /// <summary>The names of some columns in order, a comma before each.</summary>
    public static string NamesOf(StatementColumns columns) => string.Concat(Names.Where((_, i) => ((int)columns >> i & 1) != 0).Select(name => $", {name}"));

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
        Status = row.GetString(21) is { Length: > 0 } status ? Enum.Parse<ReviewStatus>(status, ignoreCase: true) : null,
        CorrectedBy = row.GetString(22),
        Entered = row.GetInt64(23),
        SpeakerActor = row.GetString(24),
        AboutActors = row.GetString(25),
        SpeakerRoles = row.GetString(26),
    };

    public static object[] Values(StatementRow row) =>
    [
        row.Article, row.Version, row.Position, row.Name, row.Day, row.Outlet, row.Content, row.Speaker, (int)row.SpeakerKind, row.SpeakerNamed ? 1 : 0, row.Source, row.About,
        row.Cue, row.Via, row.Place, row.Around, (int)row.Act, (int)row.Quote, row.HasChain ? 1 : 0, row.SaidFirst, row.SaidLast, row.Status?.ToString().ToLowerInvariant() ?? "", row.CorrectedBy, row.Entered,
        row.SpeakerActor, row.AboutActors, row.SpeakerRoles,
    ];
}
