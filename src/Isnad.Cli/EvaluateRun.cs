using System.Text;
using Isnad.Evaluation;

namespace Isnad.Cli;

/// <summary>Compares, prints, writes the report and guards the floor.</summary>
internal sealed class EvaluateRun(CliConsole console)
{
    public required string Gold { get; init; }

    public int Misses { get; init; }

    public bool Json { get; init; }

    public string? Answers { get; init; }

    public string? Report { get; init; }

    public string? Floor { get; init; }

    /// <summary>How many links to draw for a person to judge; 0 for figures.</summary>
    public int LinksSample { get; init; }

    public int Seed { get; init; }

    public string? Output { get; init; }

    public string? Actors { get; init; }

    public int Run(CancellationToken stop)
    {
        OverwriteGuard.Refuse("-o", Output, [Gold, Answers, Floor, Actors]);
        OverwriteGuard.Refuse("--report", Report, [Gold, Answers, Output, Actors]);
        OverwriteGuard.Refuse("--report", Path.ChangeExtension(Report, ".json"), [Gold, Answers, Output, Actors]);
        var floor = Floor is { } path ? AccuracyFloor.Read(path) : null;
        var gold = GoldFile.Read(Gold);
        if (gold.Count == 0) throw new InvalidDataException($"{Gold}: holds no articles");
        if (LinksSample > 0) return PrintSample(gold, stop);
        var evaluation = new AccuracyReport(Path.GetFileName(Gold), Outcomes(gold, stop));
        foreach (var miss in evaluation.Misses().Take(Misses)) console.Error.WriteLine(miss);
        var printed = Json ? evaluation.ToJson() : evaluation.ToText();
        Print(printed);
        if (Report is { } report)
        {
            OutputFile.Write(report, Encoding.UTF8.GetBytes(evaluation.ToMarkdown()));
            OutputFile.Write(Path.ChangeExtension(report, ".json"), Encoding.UTF8.GetBytes(evaluation.ToJson()));
        }
        return floor is null ? ExitCode.Done : Guard(floor, evaluation);
    }

    private List<ArticleOutcome> Outcomes(IReadOnlyList<GoldArticle> gold, CancellationToken stop)
    {
        if (Answers is { } file)
        {
            var answers = AnswerFile.Read(file);
            return [.. gold.Select(article => Comparison.Compare(article, answers.GetValueOrDefault(article.Id)))];
        }
        var reader = Reader();
        using var work = new OrderedWork<GoldArticle, ArticleOutcome>(
            gold, article => Comparison.Compare(article, ReadingAnnotation.Of(reader.Read(article.Article))), Environment.ProcessorCount);
        return [.. work.Results(stop)];
    }

    private int PrintSample(IReadOnlyList<GoldArticle> gold, CancellationToken stop)
    {
        if (Answers is not null) throw new UsageException("--links-sample reads the articles: leave --answers out");
        var reader = Reader();
        using var work = new OrderedWork<GoldArticle, Reading>(gold, article => reader.Read(article.Article), Environment.ProcessorCount);
        Print(LinkSample.Draw(work.Results(stop), LinksSample, Seed));
        return ExitCode.Done;
    }

    private ArticleReader Reader() => new(new ReaderOptions { Actors = ActorOption.Read(Actors) });

    private void Print(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (Output is { } file) OutputFile.Write(file, bytes);
        else new PipeStream(console.Out).Write(bytes);
    }

    private int Guard(AccuracyFloor floor, AccuracyReport evaluation)
    {
        var fallen = floor.Fallen(evaluation.Figures).ToList();
        foreach (var line in fallen) console.Complain(line);
        return fallen.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
