using System.Globalization;
using System.Text;
using Isnad.Analysis;

namespace Isnad.Cli;

/// <summary>A profile for people.</summary>
internal static class ActorTable
{
    private const string Unknown = "—";

    public static string Of(ActorProfile profile, int limit)
    {
        var text = new StringBuilder();
        string?[] head = [profile.Key.Id, profile.Known?.Kind.ToString().ToLowerInvariant(), profile.Known?.Country, profile.Known?.Latin, profile.Name];
        text.Append(TableText.Harmless(string.Join(" · ", head.OfType<string>()))).Append('\n');
        text.Append(SelectionText.Of(profile.Selection)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"speaks in {Counts(profile.Spoken)}, is spoken of in {Counts(profile.SpokenOf)}\n");
        Tallies(text, "names", profile.Names, limit);
        Tallies(text, "as written with the cue", profile.Mentions, limit);
        List(text, "roles", profile.Roles, limit, role => [TextColumns.Number(role.Statements), role.First ?? Unknown, role.Last ?? Unknown, role.Role]);
        Tallies(text, "quoted by", profile.QuotedBy, limit);
        List(text, "speaks about", profile.SpeaksAbout, limit, Actor);
        List(text, "spoken of by", profile.SpokenOfBy, limit, Actor);
        List(text, "words of saying, by outlet", profile.Cues, limit, outlet => [
            TextColumns.Number(outlet.Values.Sum(value => value.Statements)), $"{(outlet.Outlet.Length == 0 ? Unknown : outlet.Outlet)}: {string.Join(" · ", outlet.Values.Take(limit).Select(value => $"{value.Value} {TextColumns.Number(value.Statements)}"))}"]);
        Tallies(text, "acts", profile.Acts, limit);
        return text.ToString();
    }

    public static string Of(IReadOnlyList<FoundActor> candidates)
    {
        var rows = new TextColumns();
        rows.Add("speaks", "is named", "id", "");
        foreach (var one in candidates) rows.Add(TextColumns.Number(one.Spoken), TextColumns.Number(one.SpokenOf), one.Key.Id, one.Known is { } known ? $"{known.Kind.ToString().ToLowerInvariant()} · {one.Name}" : one.Name);
        return rows.Lines();
    }

    private static string[] Actor(ActorTally actor) => [TextColumns.Number(actor.Statements), actor.Key.IsName ? "" : actor.Key.Id, actor.Name];

    private static string Counts(Tally tally) => $"{SelectionText.Count(tally.Statements, "statement")} of {SelectionText.Count(tally.Articles, "article")}";

    private static void Tallies(StringBuilder text, string head, IReadOnlyList<Tally> tallies, int limit) => List(text, head, tallies, limit, tally => [TextColumns.Number(tally.Statements), tally.Value]);

    private static void List<T>(StringBuilder text, string head, IReadOnlyList<T> items, int limit, Func<T, string[]> cells)
    {
        if (items.Count == 0) return;
        var rows = new TextColumns();
        foreach (var item in items) rows.Add(cells(item));
        text.Append(CultureInfo.InvariantCulture, $"\n{head}\n").Append(rows.Lines("  ", limit));
    }
}
