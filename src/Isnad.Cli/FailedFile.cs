using System.Text.Json;
using Isnad.Export;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>The list of inputs that could not be read, one JSON object a line.</summary>
internal sealed class FailedFile(string path) : IDisposable
{
    private readonly OutputFile file = new(path);

    public void Add(InputFailure failure)
    {
        using (var json = new Utf8JsonWriter(file.Stream, ReadingJson.Options()))
        {
            json.WriteStartObject();
            json.WriteString("input", failure.Input);
            if (failure.Line is { } line) json.WriteNumber("line", line);
            else json.WriteNull("line");
            if (failure.Offset is { } offset) json.WriteNumber("offset", offset);
            json.WriteString("code", failure.Code);
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }
        file.Stream.WriteByte((byte)'\n');
    }

    public void Keep() => file.Keep();

    public void Dispose() => file.Dispose();
}
