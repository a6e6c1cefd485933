using Isnad.Export;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>A way to print readings.</summary>
internal interface IReadingFormat
{
    /// <summary>One reading as bytes. Called from several threads.</summary>
    ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading);

    /// <summary>Puts a rendered reading into the output. Called in the order of the inputs.</summary>
    void Write(Stream output, ReadOnlyMemory<byte> rendered);

    /// <summary>Puts what comes after the last reading.</summary>
    void Finish(Stream output);
}

/// <summary>Chooses the format that was asked for.</summary>
internal static class ReadingFormats
{
    private static readonly string[] Printed = ["table", "json", "jsonl", "csv"];

    /// <summary>All that a reading can be written in: those that are printed first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Printed.Union(ExportFormat.All.Select(format => format.Name), StringComparer.Ordinal)];

    public static IReadingOutput Open(ReadSettings settings, CliConsole console) => Printed.Contains(settings.Format, StringComparer.Ordinal)
        ? new PrintedOutput(Create(settings, console.Width), settings.Output, console)
        : new ExportedOutput(ExportOutput.Open(ExportFormat.Find(settings.Format)!, settings.Output, new ExportOptions(), console));

    /// <summary>A format that is printed; <paramref name="storedAs"/> is the name under which the one article is kept that is to be printed, null where it is not.</summary>
    public static IReadingFormat Create(ReadSettings settings, int width, string? storedAs = null) => settings.Format switch
    {
        "json" => new JsonFormat(),
        "jsonl" => new JsonLinesFormat(),
        "csv" => new CsvFormat(storedAs),
        _ => new TableFormat(width, settings.Color, settings.Explain),
    };
}
