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
    public static IReadingFormat Create(ReadSettings settings, int width) => settings.Format switch
    {
        "json" => new JsonFormat(),
        "jsonl" => new JsonLinesFormat(),
        "csv" => new CsvFormat(),
        _ => new TableFormat(width, settings.Color, settings.Explain),
    };
}
