using Isnad.Export;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>Where readings go, in whatever format.</summary>
internal interface IReadingOutput : IDisposable
{
    /// <summary>What can be made ready of one reading beforehand. Called from several threads.</summary>
    ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading);

    /// <summary>Writes a reading. Called in the order of the inputs.</summary>
    void Write(ArticleInput input, Reading reading, ReadOnlyMemory<byte> rendered);

    /// <summary>Writes what comes after the last reading and puts a file in its place.</summary>
    void Complete();
}

/// <summary>Printed, to standard output or into a file.</summary>
internal sealed class PrintedOutput(IReadingFormat format, string? path, CliConsole console) : IReadingOutput
{
    private readonly OutputFile? file = path is null ? null : new OutputFile(path);

    private Stream Stream => field ??= file?.Stream ?? new PipeStream(console.Out);

    public ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading) => format.Render(input, reading);

    public void Write(ArticleInput input, Reading reading, ReadOnlyMemory<byte> rendered)
    {
        format.Write(Stream, rendered);
        Stream.Flush();
    }

    public void Complete()
    {
        format.Finish(Stream);
        Stream.Flush();
        file?.Keep();
    }

    public void Dispose() => file?.Dispose();
}

/// <summary>In a format of other programs.</summary>
internal sealed class ExportedOutput(ExportOutput output) : IReadingOutput
{
    public ReadOnlyMemory<byte> Render(ArticleInput input, Reading reading) => default;

    public void Write(ArticleInput input, Reading reading, ReadOnlyMemory<byte> rendered) => output.Write(new ExportedArticle(reading) { InputWarnings = input.Warnings });

    public void Complete() => output.Complete();

    public void Dispose() => output.Dispose();
}
