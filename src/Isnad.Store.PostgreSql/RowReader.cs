using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>The columns of <c>statements s</c>, in the order of <see cref="StatementColumns"/>, and of <c>versions v</c>, from and to.</summary>
internal static class RowReader
{
    public const string Statement =
        "s.article_key, s.version, s.position, s.name, s.day, s.outlet, s.content, s.speaker, s.speaker_kind, s.speaker_named, s.source, s.about, s.cue, s.via, s.place, s.around, s.act, s.quote, s.has_chain, s.said_first, s.said_last, s.status, s.corrected_by, s.entered, s.speaker_actor, s.about_actors, s.speaker_roles";

    public const string Version =
        "v.article, v.number, v.source_hash, v.text_hash, v.input_id, v.outlet, v.country, v.day, v.title, v.url, v.language, v.origin, v.reader, v.body_start, v.text, v.reading, v.byline, v.credit";

    private static readonly string[] Names = Statement.Split(", ");

    /// <summary>How many columns of statements there are.</summary>
    public static int StatementCount => Names.Length;

    /// <summary>The number of columns of versions.</summary>
    public static int VersionCount { get; } = Version.Split(", ").Length;

    /// <summary>The names of some columns in order, a comma before each.</summary>
    public static string NamesOf(StatementColumns columns) => string.Concat(Names.Where((_, i) => ((int)columns >> i & 1) != 0).Select(name => $", {name}"));

    public static StatementRow ReadStatement(NpgsqlDataReader row) => new()
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

    public static void WriteStatement(CopyRows copy, StatementRow row, IReadOnlyList<string> words)
    {
        copy.Row();
        copy.Text(row.Article);
        copy.Number(row.Version);
        copy.Number(row.Position);
        foreach (var text in (ReadOnlySpan<string>)[row.Name, row.Day, row.Outlet, row.Content, row.Speaker]) copy.Text(text);
        copy.Number((int)row.SpeakerKind);
        copy.Flag(row.SpeakerNamed);
        foreach (var text in (ReadOnlySpan<string>)[row.Source, row.About, row.Cue, row.Via, row.Place, row.Around]) copy.Text(text);
        copy.Number((int)row.Act);
        copy.Number((int)row.Quote);
        copy.Flag(row.HasChain);
        foreach (var text in (ReadOnlySpan<string>)[row.SaidFirst, row.SaidLast, row.Status?.ToString().ToLowerInvariant() ?? "", row.CorrectedBy]) copy.Text(text);
        copy.Number(row.Entered);
        foreach (var text in (ReadOnlySpan<string>)[row.SpeakerActor, row.AboutActors, row.SpeakerRoles]) copy.Text(text);
        copy.Lexemes(Lexemes.Of(words));
    }

    /// <summary>The article's 16 digits, and the version.</summary>
    public static (string Article, VersionRecord Version) ReadVersion(NpgsqlDataReader row)
    {
        return (row.GetString(0), new VersionRecord
        {
            Number = row.GetInt32(1),
            SourceHash = row.GetString(2),
            TextHash = row.GetString(3),
            InputId = Text(4),
            Outlet = Text(5),
            Country = Text(6),
            Day = Text(7),
            Title = Text(8),
            Url = Text(9),
            Language = row.GetString(10),
            Origin = row.GetString(11),
            Reader = row.GetString(12),
            BodyStart = row.GetInt32(13),
            Text = row.GetString(14),
            Reading = row.GetString(15),
            Byline = Text(16),
            Credit = Text(17),
        });

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    public static void WriteVersion(CopyRows copy, IncomingArticle incoming, int number)
    {
        var (reading, article) = (incoming.Reading, incoming.Article);
        copy.Row();
        copy.Text(incoming.Key.Article);
        copy.Number(number);
        foreach (var text in (ReadOnlySpan<string?>)[incoming.Key.Source, reading.TextHash, article.Id, article.Outlet, article.Country, article.Date is { } day ? IsoDay.Of(day) : null, article.Title, article.Url, reading.Language, incoming.Origin, incoming.Reader])
            copy.Text(text);
        copy.Number(incoming.BodyStart);
        copy.Text(reading.Text);
        copy.Text(incoming.Stored);
        copy.Text(article.Byline);
        copy.Text(article.Credit);
    }

    /// <summary>A table for COPY with these columns, and one or none more.</summary>
    public static CopyRows Copy(string table, string columns, string more = "") =>
        new($"{table} ({columns.Replace("s.", "", StringComparison.Ordinal).Replace("v.", "", StringComparison.Ordinal)}{more})", columns.Split(',').Length + (more.Length > 0 ? 1 : 0));
}
