using System.Globalization;
using System.Text;
using Isnad.Export;

namespace Isnad.Evaluation;

/// <summary>Everything that an evaluation says, as rows of text, as JSON and as a Markdown document.</summary>
public sealed class AccuracyReport
{
    private readonly IReadOnlyList<ArticleOutcome> outcomes;

    /// <summary>The report on <paramref name="outcomes"/>, which were found with the gold file called <paramref name="gold"/>.</summary>
    public AccuracyReport(string gold, IReadOnlyList<ArticleOutcome> outcomes)
    {
        this.outcomes = outcomes;
        Gold = gold;
        Figures = Scores.Of(outcomes);
        Calibration = Calibration.Of(outcomes);
        Parts =
        [
            ("quotation type", Breakdown.ByQuote(outcomes)),
            ("act", Breakdown.ByAct(outcomes)),
            ("outlet", Breakdown.ByOutlet(outcomes)),
            ("country", Breakdown.ByCountry(outcomes)),
        ];
    }

    /// <summary>The name of the gold file.</summary>
    public string Gold { get; }

    /// <summary>The figures over all articles.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>How far the answers' confidence can be trusted.</summary>
    public Calibration Calibration { get; }

    /// <summary>The figures by what statements have in common.</summary>
    public IReadOnlyList<(string By, IReadOnlyList<Part> Parts)> Parts { get; }

    /// <summary>Sentences about what went wrong.</summary>
    public IEnumerable<string> Misses() => Evaluation.Misses.Of(outcomes);

    /// <summary>The figures as JSON, on indented lines; also the form of a floor.</summary>
    public string ToJson() => AccuracyJson.Write(this);

    /// <summary>Rows of <c>name: value</c>, then the parts and the calibration.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var figure in Figures) text.Append(CultureInfo.InvariantCulture, $"{figure.Name}: {figure.Printed}\n");
        foreach (var (by, parts) in Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{"gold",6} {"answers",7} {"detect",6} {"said",6}  by {by}\n");
            foreach (var part in parts) text.Append(CultureInfo.InvariantCulture, $"{part.Gold,6} {part.Answered,7} {Share(part.Detect.F1),6} {Share(part.Said.F1),6}  {Name(part)}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"\n{"answers",7} {"sure",6} {"right",6}  by confidence\n");
        foreach (var bin in Calibration.Bins.Where(bin => bin.Count > 0)) text.Append(CultureInfo.InvariantCulture, $"{bin.Count,7} {Share(bin.Confidence),6} {Share(bin.Right),6}  {bin.From:F1}\n");
        text.Append(CultureInfo.InvariantCulture, $"calibration.error: {Share(Calibration.Error)}\ncalibration.auc: {Ranking}\n");
        return text.ToString();
    }

    /// <summary>The same for people, with what each figure means.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Accuracy

            Reader {ReaderVersion.Current} on the {outcomes.Count} annotated articles of `{Gold}`. Written by `isnad evaluate GOLD.jsonl --report docs/accuracy.md`.

            A gold statement counts as found (`detect`) when the letters of its content and of an answer's overlap by half (intersection over union), as
            `exact` at 95 %, and as `said` when it is found and given to the right speaker: that is the headline figure.

            `b3` is B³ over the gold's named mentions. A mention belongs to the answer's entity that covers most of it, if that is half of it. Its precision is
            the share of that entity's gold mentions that name the same actor, its recall the share of its own actor's mentions that are in that entity; both
            are means over mentions, and a mention that the answer does not name has recall 0. `gpe.linked` is the share of the gold's mentions of states,
            cities and provinces that the answer links to a known actor, `gpe.linked.found` the same among those that it names as places.

            | figure | value |
            |---|---:|

            """);
        foreach (var figure in Figures) text.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Printed} |\n");
        foreach (var (by, parts) in Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## By {by}\n\n| {by} | gold | answers | detect F1 | said F1 |\n|---|---:|---:|---:|---:|\n");
            foreach (var part in parts) text.Append(CultureInfo.InvariantCulture, $"| {Name(part)} | {part.Gold} | {part.Answered} | {Share(part.Detect.F1)} | {Share(part.Said.F1)} |\n");
        }
        AppendCalibration(text);
        return text.ToString();
    }

    private void AppendCalibration(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"""

            ## Confidence

            An answer is right when it was found with the right speaker. Mean distance between confidence and share right: {Share(Calibration.Error)};
            chance that a right answer is more confident than a wrong one: {Ranking}.

            | from | answers | mean confidence | share right |
            |---:|---:|---:|---:|

            """);
        foreach (var bin in Calibration.Bins) text.Append(CultureInfo.InvariantCulture, $"| {bin.From:F1} | {bin.Count} | {Share(bin.Confidence)} | {Share(bin.Right)} |\n");
    }

    private string Ranking => Calibration.Ranking is { } ranking ? Share(ranking) : "-";

    private static string Share(double value) => Figure.ThreeDecimals(value);

    private static string Name(Part part) => part.Name.Length == 0 ? "-" : part.Name;
}
