using System.Globalization;
using Isnad.Export;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Walks over what answers and writes it, an article at a time.</summary>
internal sealed class ExportRun(CliConsole console)
{
    private static readonly string[] Tabular = ["csv", "xlsx", "parquet"];

    public string? Query { get; init; }

    public string? Database { get; init; }

    public required ExportFormat Format { get; init; }

    public string? Output { get; init; }

    public string? Table { get; init; }

    public bool Whole { get; init; }

    public bool Bom { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    public string? Outlet { get; init; }

    public bool FailOnEmpty { get; init; }

    public bool Quiet { get; init; }

    public int Run(CancellationToken stop)
    {
        var options = Options();
        var query = Queries.Narrowed(Query is { } text ? Queries.Parse(text) : SearchQuery.Everything, Since, Until, Outlet);
        OverwriteGuard.Refuse("-o", Output, Cli.Database.FilesOf(Database));
        using var store = Cli.Database.Open(Database);
        using var output = ExportOutput.Open(Format.Name == "parquet" && Table is not null ? ExportFormat.ParquetTable : Format, Output, options, console);
        var progress = new Progress(console, Quiet || (console.OutIsTerminal && Output is null));
        var (articles, statements) = (0, 0);
        foreach (var found in new ArticleWalk(store).Of(query))
        {
            stop.ThrowIfCancellationRequested();
            var article = Exported(store, found);
            output.Write(article);
            statements += article.Reading.Statements.Count;
            progress.Show(++articles);
        }
        progress.Clear();
        output.Complete();
        if (!Quiet) console.Complain(articles == 0 ? "no statement answers this query" : string.Create(CultureInfo.InvariantCulture, $"{statements} statements of {articles} articles exported"));
        return articles == 0 && FailOnEmpty ? ExitCode.Nothing : ExitCode.Done;
    }

    private ExportOptions Options()
    {
        if (Bom && Format.Name != "csv") throw new UsageException($"--bom goes with csv, not with {Format.Name}");
        if (Table is null) return new ExportOptions { Bom = Bom };
        if (!Tabular.Contains(Format.Name, StringComparer.Ordinal)) throw new UsageException($"--table goes with {string.Join(", ", Tabular)}, not with {Format.Name}");
        var table = ExportTables.Find(Table) ?? throw new UsageException($"--table is one of {string.Join(", ", ExportTables.All.Select(known => known.Name))}, not '{Table}'");
        return new ExportOptions { Bom = Bom, Table = table };
    }

    // As people have corrected it. Not every format can say that a statement was rejected: such a one goes out only where the query asks for it.
    private ExportedArticle Exported(IStore store, WalkedArticle found)
    {
        var reading = CorrectedReading.Of(store, found.Article).Reading;
        var answers = found.Statements.ToHashSet(StringComparer.Ordinal);
        return new ExportedArticle(reading with { Statements = [.. reading.Statements.Where(statement => answers.Contains(statement.Id) || (Whole && statement.Review?.Status != ReviewStatus.Rejected))] }) { StoredAs = found.Article.Id.ToString() };
    }
}
