using System.Globalization;
using System.Text;
using Isnad.Text;

namespace Isnad.Store;

/// <summary>Makes the rows that search sees out of a reading.</summary>
public static class StatementRows
{
    /// <summary>Another number means that every store must cut its rows anew: they have other fields, or hold something else.</summary>
    public const int Form = 2;

    private const string Gap = " … ";

    public static IReadOnlyList<StatementRow> Of(Reading reading, string article, int version)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var rows = new List<StatementRow>(reading.Statements.Count);
        foreach (var statement in reading.Statements) rows.Add(Row(reading, statement, article, version, rows.Count + 1));
        return rows;
    }

    /// <summary>The row of a candidate of which all columns were asked for.</summary>
    /// <exception cref="StoreException">The row is damaged.</exception>
    public static StatementRow Of(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new StatementRow
        {
            Article = Text(StatementColumns.Article),
            Version = (int)candidate.Number(StatementColumns.Version),
            Position = (int)candidate.Number(StatementColumns.Position),
            Name = Text(StatementColumns.Name),
            Day = Text(StatementColumns.Day),
            Outlet = Text(StatementColumns.Outlet),
            Content = Text(StatementColumns.Content),
            Speaker = Text(StatementColumns.Speaker),
            SpeakerKind = (SpeakerKind)candidate.Number(StatementColumns.SpeakerKind),
            SpeakerNamed = candidate.Number(StatementColumns.SpeakerNamed) != 0,
            Source = Text(StatementColumns.Source),
            About = Text(StatementColumns.About),
            Cue = Text(StatementColumns.Cue),
            Via = Text(StatementColumns.Via),
            Place = Text(StatementColumns.Place),
            Around = Text(StatementColumns.Around),
            Act = (SpeechAct)candidate.Number(StatementColumns.Act),
            Quote = (QuotationType)candidate.Number(StatementColumns.Quote),
            HasChain = candidate.Number(StatementColumns.HasChain) != 0,
            SaidFirst = Text(StatementColumns.SaidFirst),
            SaidLast = Text(StatementColumns.SaidLast),
            Status = Status(Text(StatementColumns.Status)),
            CorrectedBy = Text(StatementColumns.CorrectedBy),
            Entered = candidate.Number(StatementColumns.Entered),
            Changed = candidate.Number(StatementColumns.Changed) is > 0 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            SpeakerActor = Text(StatementColumns.SpeakerActor),
            AboutActors = Text(StatementColumns.AboutActors),
            SpeakerRoles = Text(StatementColumns.SpeakerRoles),
            IsCopy = candidate.Number(StatementColumns.IsCopy) != 0,
        };

        ReviewStatus? Status(string written) => written.Length == 0 ? null
            : Enum.TryParse<ReviewStatus>(written, ignoreCase: true, out var status) ? status
            : throw new StoreException($"{Text(StatementColumns.Article)}.{candidate.Number(StatementColumns.Version)}.{Text(StatementColumns.Name)}: is damaged: '{written}' is no status: take the last backup");

        string Text(StatementColumns column) => Encoding.UTF8.GetString(candidate.Text(column));
    }

    private static StatementRow Row(Reading reading, Statement s, string article, int version, int position)
    {
        var (first, last) = Said(reading, s);
        var about = reading.Entities.Where(entity => entity.Mentions.Any(mention => s.Content.Any(content => content.Contains(mention)))).ToList();
        var speaker = s.Speaker?.Actor is { } id ? reading.Entities.FirstOrDefault(entity => entity.Id == id) : null;
        return new StatementRow
        {
            Article = article,
            Version = version,
            Position = position,
            Name = s.Id,
            Day = reading.Article.Date is { } date ? IsoDay.Of(date) : "",
            Outlet = reading.Article.Outlet ?? "",
            Content = string.Join(Gap, s.Content.Select(Words)),
            Speaker = s.Speaker?.Name ?? "",
            SpeakerKind = s.Speaker?.Kind ?? default,
            SpeakerNamed = s.Speaker?.Named ?? false,
            Source = s.Source is { } source ? Words(source) : "",
            About = Joined(about.Select(entity => entity.Name)),
            Cue = s.Cue is { } cue ? Joined([Words(cue.Span), cue.Lemma]) : "",
            Via = Joined(s.Via.Select(relay => relay.Name)),
            Place = s.Place is { } place ? Words(place) : "",
            Around = Joined(new[] { s.Addressee, s.Occasion }.OfType<TextSpan>().Select(Words)),
            Act = s.Act,
            Quote = s.Quote,
            HasChain = s.Chain.Any(link => link.Role == ChainRole.Relay),
            SaidFirst = first,
            SaidLast = last,
            Status = s.Review?.Status,
            CorrectedBy = s.Review?.By ?? "",
            SpeakerActor = speaker?.Link ?? "",
            AboutActors = about.Exists(entity => entity.Link is not null) ? Joined(about.Select(entity => entity.Link ?? "")) : "",
            SpeakerRoles = Joined((speaker?.Roles ?? []).Select(RoleOf).Distinct(StringComparer.Ordinal)),
        };

        string Words(TextSpan span) => span.Slice(reading.Text).ToString();
    }

    private static (string First, string Last) Said(Reading reading, Statement statement)
    {
        if (statement.Time is not { } id || reading.Times.FirstOrDefault(time => time.Id == id) is not { } time) return ("", "");
        if (time.Range is { } range) return (IsoDay.Of(range.First), IsoDay.Of(range.Last));
        // 2021-07-23, with a time of day behind it or not.
        return time.Value is { Length: >= 10 } value && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (IsoDay.Of(day), IsoDay.Of(day))
            : ("", "");
    }

    private static string RoleOf(EntityRole role) => role.Organization is { } organization ? $"{role.Title} · {organization}" : role.Title;

    private static string Joined(IEnumerable<string> texts) => string.Join(StatementRow.Separator, texts);
}
