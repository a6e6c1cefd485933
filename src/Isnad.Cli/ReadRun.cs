using System.Diagnostics;
using System.Globalization;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>Reads every input, writes every reading in the order of the inputs, and keeps count.</summary>
internal sealed class ReadRun(ReadSettings settings, CliConsole console)
{
    private readonly ArticleReader reader = new(new ReaderOptions { Explain = settings.Explain, Actors = ActorOption.Read(settings.Actors) });
    private int articles;
    private int statements;
    private int failures;

    public int Run(CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        OverwriteGuard.Refuse("-o", settings.Output, InputFiles.Of(settings.Paths).Append(settings.Failed).Append(settings.Actors));
        OverwriteGuard.Refuse("--failed", settings.Failed, InputFiles.ButLists(settings.Paths).Append(settings.Actors));
        using var output = ReadingFormats.Open(settings, console);
        using var failed = settings.Failed is { } failedPath ? new FailedFile(failedPath) : null;
        var progress = new Progress(console, settings.Quiet || (console.OutIsTerminal && settings.Output is null));
        var intake = new ArticleFiles(console.In) { From = settings.From };
        var inputs = intake.Read(settings.Paths).Take(settings.Limit);
        using var work = new OrderedWork<ArticleInput, Outcome>(inputs, input => Read(input, output), settings.Jobs);
        foreach (var outcome in work.Results(stop))
        {
            Write(outcome, output, failed);
            progress.Show(articles);
        }
        progress.Clear();
        output.Complete();
        failed?.Keep();
        if (settings.Verbose) console.Complain(Summary(clock.Elapsed, intake.PassedOver));
        return Code();
    }

    private Outcome Read(ArticleInput input, IReadingOutput output)
    {
        if (input.Article is not { } article) return new Outcome(input, null, default);
        var reading = reader.Read(article with
        {
            Date = article.Date ?? settings.Date,
            Outlet = article.Outlet ?? settings.Outlet,
            Country = article.Country ?? settings.Country,
        });
        return new Outcome(input, reading, output.Render(input, reading));
    }

    private void Write(Outcome outcome, IReadingOutput output, FailedFile? failed)
    {
        if (outcome.Input.Failure is { } failure)
        {
            failures++;
            failed?.Add(failure);
            console.Complain($"{outcome.Input.Place}: {failure.Message}");
            return;
        }
        articles++;
        statements += outcome.Reading!.Statements.Count;
        if (!settings.Quiet)
        {
            foreach (var warning in outcome.Input.Warnings.Concat(outcome.Reading.Warnings)) console.Complain($"{outcome.Input.Place}: warning: {warning.Message}");
        }
        output.Write(outcome.Input, outcome.Reading, outcome.Rendered);
    }

    private int Code()
    {
        if (failures > 0) return articles > 0 ? ExitCode.Partly : ExitCode.Failed;
        return settings.FailOnEmpty && statements == 0 ? ExitCode.Nothing : ExitCode.Done;
    }

    private string Summary(TimeSpan time, IntakeCounts passedOver) => string.Create(
        CultureInfo.InvariantCulture, $"{articles} articles, {statements} statements, {failures} inputs failed, {time.TotalSeconds:F1} s{string.Concat(passedOver.All.Select(kind => $"; passed over: {kind.Value} {kind.Key}"))}");

    private sealed record Outcome(ArticleInput Input, Reading? Reading, ReadOnlyMemory<byte> Rendered);
}
