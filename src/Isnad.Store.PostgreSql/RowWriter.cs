namespace Isnad.Store.PostgreSql;

/// <summary>Puts rows of statements and versions into COPY.</summary>
internal static class RowWriter
{
    public static void Statement(CopyRows copy, StatementRow row, IReadOnlyList<string> words)
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
        copy.Flag(row.IsCopy);
        copy.Number(row.Changed?.ToUnixTimeSeconds() ?? 0L);
        copy.Lexemes(Lexemes.Of(words));
    }

    public static void Version(CopyRows copy, IncomingArticle incoming, int number)
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

    /// <summary>The table of statements for COPY.</summary>
    public static CopyRows Statements() => Copy("isnad.statements", $"{StatementTable.Columns}, words");

    /// <summary>The table of versions for COPY.</summary>
    public static CopyRows Versions() => Copy("isnad.versions", $"article, {VersionTable.Columns}");

    // Names without the aliases that a question has.
    private static CopyRows Copy(string table, string columns)
    {
        var names = columns.Split(", ").Select(name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]).ToList();
        return new CopyRows($"{table} ({string.Join(", ", names)})", names.Count);
    }
}
