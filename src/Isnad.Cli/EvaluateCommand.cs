using System.CommandLine;

namespace Isnad.Cli;

/// <summary>The verb <c>evaluate</c>: how right the reader is on articles that people have annotated.</summary>
internal static class EvaluateCommand
{
    private const string About = """
        Reads annotated articles and prints how much of them was read rightly.

        Examples:
          isnad evaluate gold.jsonl
          isnad evaluate gold.jsonl --misses 20
          isnad evaluate gold.jsonl --answers answers.jsonl
          isnad evaluate gold.jsonl --floor docs/accuracy.json
          isnad evaluate gold.jsonl --links-sample 200 --seed 7 -o links.tsv
          isnad evaluate --times cases/

        'said.f1' is the headline: who said what.
        """;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        var gold = new Argument<string?>("GOLD.jsonl") { Description = "Annotated articles, one a line.", Arity = ArgumentArity.ZeroOrOne };
        var misses = ReadFlags.Number("--misses", null, "Print so many of the statements that were missed or given to the wrong speaker.", null);
        var format = ReadFlags.Choice("--format", "-f", "How to print: table or json.", "table", "table", "json");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var answers = new Option<string?>("--answers") { Description = "Judge these answers (as 'isnad read -f jsonl' prints them) instead of reading the articles." };
        var report = new Option<string?>("--report") { Description = "Write a report in Markdown to this file, and the figures beside it as .json." };
        var floor = new Option<string?>("--floor") { Description = "Exit with 1 when a figure has fallen below those in this .json file." };
        var times = new Option<string?>("--times") { Description = "Judge only the values of times, by this folder of Recognizers-Text cases; no GOLD.jsonl is needed." };
        var sample = ReadFlags.Number("--links-sample", null, "Instead of figures, print so many links to known actors, drawn by --seed, for a person to judge.", null);
        var seed = ReadFlags.Number("--seed", null, "Which sample to draw.", 1);
        var output = new Option<string?>("--output", "-o") { Description = "Write figures or sample to this file instead of standard output." };
        var actors = ReadFlags.Actors();
        var command = new Command("evaluate", About) { gold, misses, format, json, answers, report, floor, times, sample, seed, output, actors };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(gold) is null == parsed.GetValue(times) is null) parsed.AddError("Name either GOLD.jsonl or, with --times, a folder of cases.");
        });
        command.SetAction(parsed => parsed.GetValue(times) is { } folder ? new EvaluateTimesRun(console) { Folder = folder, Misses = parsed.GetValue(misses) }.Run() : new EvaluateRun(console)
        {
            Gold = parsed.GetValue(gold)!,
            Misses = parsed.GetValue(misses),
            Json = parsed.GetValue(json) || parsed.GetValue(format) == "json",
            Answers = parsed.GetValue(answers),
            Report = parsed.GetValue(report),
            Floor = parsed.GetValue(floor),
            LinksSample = parsed.GetValue(sample),
            Seed = parsed.GetValue(seed),
            Output = parsed.GetValue(output),
            Actors = parsed.GetValue(actors),
        }.Run(stop));
        return command;
    }
}
