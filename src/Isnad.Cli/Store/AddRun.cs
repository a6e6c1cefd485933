using System.Diagnostics;
using System.Globalization;
using Isnad.Export;
using Isnad.Intake;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Reads what is not kept yet and keeps it, in the order of the inputs, a few hundred articles at once.</summary>
internal sealed class AddRun(CliConsole console)
{
    // Fewer than a transaction may hold: as many again are read meanwhile, and all of them wait in memory.
    private const int Together = StoreLimits.Transaction / 2;

    private readonly List<IncomingArticle> waiting = new(Together);
    private IntakeMarks? marks;
    private int taken;
    private AddCounts counts;
    private int failures;

    public required IReadOnlyList<string> Paths { get; init; }

    public string? Database { get; init; }

    public InputFormat From { get; init; }

    public DateOnly? Date { get; init; }

    public string? Outlet { get; init; }

    public string? Country { get; init; }

    public int Jobs { get; init; } = 1;

    public string? Failed { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Go on in each input file where the last run got to.</summary>
    public bool Resume { get; init; }

    /// <summary>A file of the user's own actors.</summary>
    public string? Actors { get; init; }

    private int Done => counts.Articles + counts.Versions + counts.Known;

    public int Run(CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        using var store = Cli.Database.OpenOrCreate(Database);
        using var failed = Failed is { } path ? new FailedFile(path) : null;
        var reader = new Lazy<ArticleReader>(() => new ArticleReader(new ReaderOptions { Actors = ActorOption.Read(Actors) }));
        marks = new IntakeMarks(store, console, Quiet);
        var progress = new Progress(console, Quiet);
        var intake = new ArticleFiles(console.In) { From = From, FromWhere = Resume ? marks.PointOf : _ => default(ResumePoint) };
        using var work = new OrderedWork<ArticleInput, Outcome>(intake.Read(Paths).Take(Limit), input => Read(store, reader, input), Jobs, ahead: Together);
        foreach (var outcome in work.Results(stop))
        {
            Take(store, outcome, failed);
            progress.Show(Done + waiting.Count);
        }
        if (taken < Limit) marks.Finish();
        Keep(store);
        progress.Clear();
        failed?.Keep();
        if (!Quiet) console.Complain(Summary(clock.Elapsed));
        foreach (var (kind, count) in Verbose ? intake.PassedOver.All : []) console.Complain(string.Create(CultureInfo.InvariantCulture, $"passed over: {count} {kind}"));
        return failures == 0 ? ExitCode.Done : Done > 0 ? ExitCode.Partly : ExitCode.Failed;
    }

    private Outcome Read(IArticleStore store, Lazy<ArticleReader> reader, ArticleInput input)
    {
        if (input.Article is not { } article) return new Outcome(input, null);
        article = article with { Date = article.Date ?? Date, Outlet = article.Outlet ?? Outlet, Country = article.Country ?? Country };
        if (store.Knows(ContentKey.Of(article))) return new Outcome(input, null);
        try
        {
            return new Outcome(input, IncomingArticle.Of(reader.Value.Read(article), input.Place, ReaderVersion.Current));
        }
        catch (ArgumentException e)
        {
            // One reading that is not right must not end a run over many.
            return new Outcome(input with { Article = null, Failure = new InputFailure(input.Name, input.Line, "reading.wrong", e.Message) { Offset = input.Offset } }, null);
        }
    }

    private void Take(IArticleStore store, Outcome outcome, FailedFile? failed)
    {
        taken++;
        marks!.Pass(outcome.Input);
        if (outcome.Input.Failure is { } failure)
        {
            failures++;
            failed?.Add(failure);
            console.Complain($"{outcome.Input.Place}: {failure.Message}");
            return;
        }
        if (outcome.Read is not { } article)
        {
            counts += new AddCounts(0, 0, 1, 0);
            return;
        }
        if (!Quiet)
        {
            foreach (var warning in outcome.Input.Warnings.Concat(article.Reading.Warnings)) console.Complain($"{outcome.Input.Place}: warning: {warning.Message}");
        }
        waiting.Add(article);
        if (waiting.Count == Together) Keep(store);
    }

    private void Keep(IArticleStore store)
    {
        var moved = marks!.Take();
        if (waiting.Count == 0 && moved.Count == 0) return;
        counts += store.Add(waiting, moved);
        waiting.Clear();
        if (Verbose) console.Complain(string.Create(CultureInfo.InvariantCulture, $"{Done} articles kept"));
    }

    private string Summary(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Articles} articles added, {counts.Versions} new versions, {counts.Known} kept already, {counts.Statements} statements, {failures} inputs failed, {time.TotalSeconds:F1} s");

    private sealed record Outcome(ArticleInput Input, IncomingArticle? Read);
}
