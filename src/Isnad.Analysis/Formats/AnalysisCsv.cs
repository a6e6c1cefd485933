using System.Globalization;
using System.Text;
using Isnad.Export;
using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Analyses as CSV (RFC 4180), one line of column names first.</summary>
public static class AnalysisCsv
{
    /// <summary>A profile, one figure a row.</summary>
    public static string Of(ActorProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var rows = Sheet("part", "outlet", "id", "value", "statements", "articles", "first_day", "last_day");
        Row(rows, "spoken", null, profile.Key.Id, profile.Name, profile.Spoken.Statements, profile.Spoken.Articles, null, null);
        Row(rows, "spoken_of", null, profile.Key.Id, profile.Name, profile.SpokenOf.Statements, profile.SpokenOf.Articles, null, null);
        Tallies(rows, "name", null, profile.Names);
        Tallies(rows, "mention", null, profile.Mentions);
        foreach (var role in profile.Roles) Row(rows, "role", null, null, role.Role, role.Statements, role.Articles, role.First, role.Last);
        foreach (var outlet in profile.QuotedBy) Row(rows, "quoted_by", outlet.Value, null, null, outlet.Statements, outlet.Articles, null, null);
        foreach (var actor in profile.SpeaksAbout) Row(rows, "speaks_about", null, actor.Key.Id, actor.Name, actor.Statements, actor.Articles, null, null);
        foreach (var actor in profile.SpokenOfBy) Row(rows, "spoken_of_by", null, actor.Key.Id, actor.Name, actor.Statements, actor.Articles, null, null);
        foreach (var outlet in profile.Cues) Tallies(rows, "cue", outlet.Outlet, outlet.Values);
        Tallies(rows, "act", null, profile.Acts);
        return rows.ToString();
    }

    /// <summary>Those whom a name may mean.</summary>
    public static string Of(IReadOnlyList<FoundActor> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var rows = Sheet("id", "name", "kind", "spoken", "spoken_of");
        foreach (var one in candidates) Row(rows, one.Key.Id, one.Name, one.Known?.Kind.ToString().ToLowerInvariant(), one.Spoken, one.SpokenOf);
        return rows.ToString();
    }

    /// <summary>A timeline, one stretch a row; those of the whole have no outlet.</summary>
    public static string Of(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var rows = Sheet("outlet", "period", "first_day", "statements", "to_the_day", "all", "share");
        foreach (var bucket in timeline.Buckets) Add(null, bucket);
        foreach (var outlet in timeline.Outlets)
            foreach (var bucket in outlet.Buckets) Add(outlet.Outlet.Length == 0 ? "—" : outlet.Outlet, bucket);
        return rows.ToString();

        void Add(string? outlet, TimelineBucket bucket) => Row(rows, outlet, bucket.Name, IsoDay.Of(bucket.First), bucket.Statements, bucket.ToTheDay, bucket.All, bucket.Share);
    }

    /// <summary>Attention, one stretch of one speaker or subject a row.</summary>
    public static string Of(Attention attention)
    {
        ArgumentNullException.ThrowIfNull(attention);
        var rows = Sheet("id", "name", "period", "first_day", "statements", "all", "share");
        foreach (var series in attention.Series)
            for (var i = 0; i < attention.Periods.Count; i++)
                Row(rows, series.Actor.Key.Id, series.Actor.Name, attention.Periods[i].Name, IsoDay.Of(attention.Periods[i].First), series.Counts[i], attention.Periods[i].Statements, series.Shares[i]);
        return rows.ToString();
    }

    /// <summary>A matrix, one cell that is not empty a row.</summary>
    public static string Of(QuotationMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var rows = Sheet("row_id", "row", "column_id", "column", "statements");
        for (var r = 0; r < matrix.Rows.Count; r++)
            for (var c = 0; c < matrix.Columns.Count; c++)
                if (matrix.Cells[r][c] > 0) Row(rows, matrix.Rows[r].Key, matrix.Rows[r].Name, matrix.Columns[c].Key, matrix.Columns[c].Name, matrix.Cells[r][c]);
        return rows.ToString();
    }

    /// <summary>Keyness, one word a row.</summary>
    public static string Of(Keyness keyness)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        var rows = Sheet("word", "count", "articles", "per_million", "against_count", "against_articles", "against_per_million", "log_likelihood", "log_ratio", "dispersion", "tokens", "against_tokens");
        foreach (var word in keyness.Words)
            Row(rows, word.Word, word.Count, word.Articles, word.PerMillion, word.AgainstCount, word.AgainstArticles, word.AgainstPerMillion, word.LogLikelihood, word.LogRatio, word.Dispersion, keyness.Tokens, keyness.AgainstTokens);
        return rows.ToString();
    }

    /// <summary>Collocates, one word a row.</summary>
    public static string Of(Collocates collocates)
    {
        ArgumentNullException.ThrowIfNull(collocates);
        var rows = Sheet("word", "before", "after", "articles", "count", "log_likelihood", "log_ratio", "t_score", "log_dice", "occurrences", "tokens");
        foreach (var word in collocates.Words)
            Row(rows, word.Word, word.Before, word.After, word.Articles, word.Count, word.LogLikelihood, word.LogRatio, word.TScore, word.LogDice, collocates.Occurrences, collocates.Tokens);
        return rows.ToString();
    }

    /// <summary>A comparison, one statement a row; statements that say the same have one number.</summary>
    public static string Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var rows = Sheet("row", "outlets", "outlet", "statement", "date", "speaker", "act", "quote", "only_here", "content");
        for (var i = 0; i < comparison.Rows.Count; i++)
        {
            foreach (var cell in comparison.Rows[i].Cells.SelectMany(cells => cells))
            {
                var row = cell.Statement;
                var only = string.Join(" … ", cell.OnlyHere.Select(span => span.Slice(row.Content).ToString()));
                Row(rows, i + 1, comparison.Rows[i].Outlets, row.Outlet, row.Id, row.Day, row.Speaker, ContractNames.Of(row.Act), ContractNames.Of(row.Quote), only, row.Content);
            }
        }
        return rows.ToString();
    }

    private static void Tallies(StringBuilder rows, string part, string? outlet, IReadOnlyList<Tally> tallies)
    {
        foreach (var tally in tallies) Row(rows, part, outlet, null, tally.Value, tally.Statements, tally.Articles, null, null);
    }

    private static StringBuilder Sheet(params ReadOnlySpan<string> columns) => new StringBuilder(string.Join(',', columns)).Append("\r\n");

    private static void Row(StringBuilder rows, params ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++) rows.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        rows.Append("\r\n");
    }

    // Numbers are ours: a minus before them is no formula.
    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => CsvTable.Cell(value.ToString()),
    };
}
