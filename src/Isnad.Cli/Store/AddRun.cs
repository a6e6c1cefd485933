using System.Diagnostics;
using System.Globalization;
using Isnad.Collecting;
using Isnad.Intake;
using Isnad.Intake.Fetching;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Reads what is not kept yet and keeps it, in the order of the inputs, a few hundred articles at once.</summary>
internal sealed class AddRun(CliConsole console)
{
    private const int Together = StoreLimits.Transaction;

    // More than are written at once, so that reading does not come to a stand while a transaction, or the checkpoint after it, is written. All of them wait in memory.
    private const int Ahead = Together * 3 / 2;

    private IntakeMarks? marks;
    private int taken;
    private int failures;
    private ToldWarnings? warnings;

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

    /// <summary>Fetch the pages that feeds and sitemaps list.</summary>
    public bool Follow { get; init; }

    public FetchOptions Fetching { get; init; } = new();

    public int Run(CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        OverwriteGuard.Refuse("--failed", Failed, InputFiles.ButLists(Paths).Concat(Cli.Database.FilesOf(Database)).Append(Actors));
        using var store = Cli.Database.OpenOrCreate(Database);
        using var failed = Failed is { } path ? new FailedFile(path) : null;
        using var gate = Follow || Paths.Any(ArticleFiles.IsAddress) ? new FetchGate(Fetching, console.Time) : null;
        var reader = new Lazy<ArticleReader>(() => new ArticleReader(new ReaderOptions { Actors = ActorOption.Read(Actors) }));
        marks = new IntakeMarks(store, console, Quiet);
        warnings = new ToldWarnings(console, Verbose);
        var keeper = new ArticleKeeper(store, reader, Together) { Marks = marks.Take, Kept = Verbose ? SayKept : null };
        var progress = new Progress(console, Quiet);
        var web = gate is null ? null : new WebArticles(gate, stop) { Follow = Follow };
        var intake = new ArticleFiles(console.In) { From = From, NeedsText = true, FromWhere = Resume ? marks.PointOf : _ => default(ResumePoint), Web = web };
        using var work = new OrderedWork<ArticleInput, CollectedInput>(intake.Read(Paths).Take(Limit), input => keeper.Read(WithDefaults(input)), Jobs, ahead: Ahead);
        foreach (var collected in work.Results(stop))
        {
            Report(collected, failed);
            keeper.Add(collected);
            progress.Show(keeper.Done + keeper.Waiting);
        }
        if (taken < Limit) marks.Finish();
        keeper.Keep();
        progress.Clear();
        failed?.Keep();
        warnings.SayRest();
        if (!Quiet) console.Complain(Summary(keeper.Counts, clock.Elapsed));
        foreach (var (kind, count) in Verbose ? intake.PassedOver.All : []) console.Complain(string.Create(CultureInfo.InvariantCulture, $"passed over: {count} {kind}"));
        return failures == 0 ? ExitCode.Done : keeper.Done > 0 ? ExitCode.Partly : ExitCode.Failed;
    }

    private ArticleInput WithDefaults(ArticleInput input) => input.Article is not { } article
        ? input
        : input with { Article = article with { Date = article.Date ?? Date, Outlet = article.Outlet ?? Outlet, Country = article.Country ?? Country } };

    private void Report(CollectedInput collected, FailedFile? failed)
    {
        var input = collected.Input;
        taken++;
        marks!.Pass(input);
        if (input.Failure is { } failure)
        {
            failures++;
            failed?.Add(failure);
            console.Complain($"{input.Place}: {failure.Message}");
        }
        else if (collected.Article is { } article && !Quiet)
        {
            foreach (var warning in input.Warnings.Concat(article.Reading.Warnings)) warnings!.Say(input.Place, warning);
        }
    }

    private void SayKept(ArticleKeeper keeper) => console.Complain(string.Create(CultureInfo.InvariantCulture, $"{keeper.Done} articles kept"));

    private string Summary(AddCounts counts, TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Articles} articles added, {counts.Versions} new versions, {counts.Known} kept already, {counts.Statements} statements, {failures} inputs failed, {time.TotalSeconds:F1} s");
}
