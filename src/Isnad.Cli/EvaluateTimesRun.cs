using System.Globalization;
using System.Text;
using Isnad.Evaluation;

namespace Isnad.Cli;

/// <summary>Compares the values of times with the cases of a folder and prints how many are right, and how many were left out and why.</summary>
internal sealed class EvaluateTimesRun(CliConsole console)
{
    public required string Folder { get; init; }

    public int Misses { get; init; }

    public int Run()
    {
        var cases = TimeCase.ReadFolder(Folder);
        if (cases.Count == 0) throw new InvalidDataException($"{Folder}: holds no cases with values");
        var reader = new ArticleReader();
        var kept = cases.Where(given => TimeCaseCheck.LeftOut(given) is null).ToList();
        var wrong = kept.Where(given => !TimeCaseCheck.IsRight(given, reader.Read(new Article(given.Input) { Date = given.Reference }))).ToList();
        foreach (var miss in wrong.Take(Misses)) console.Error.WriteLine($"{miss.File}: {miss.Text} is {miss.Timex} in «{miss.Input}» on {miss.Reference:yyyy-MM-dd}");
        new PipeStream(console.Out).Write(Encoding.UTF8.GetBytes(Print(cases, kept, wrong)));
        return ExitCode.Done;
    }

    private static string Print(IReadOnlyList<TimeCase> cases, List<TimeCase> kept, List<TimeCase> wrong)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"cases: {cases.Count}\nkept: {kept.Count}\nright: {kept.Count - wrong.Count}\nright.share: {(double)(kept.Count - wrong.Count) / Math.Max(1, kept.Count):F3}\n");
        foreach (var group in kept.GroupBy(given => given.Type).OrderByDescending(group => group.Count()))
            text.Append(CultureInfo.InvariantCulture, $"{group.Count(),6} {(double)(group.Count() - wrong.Count(given => given.Type == group.Key)) / group.Count(),6:F3}  {group.Key}\n");
        foreach (var group in cases.Select(TimeCaseCheck.LeftOut).OfType<string>().GroupBy(why => why).OrderByDescending(group => group.Count()))
            text.Append(CultureInfo.InvariantCulture, $"{group.Count(),6}         left out: {group.Key}\n");
        return text.ToString();
    }
}
