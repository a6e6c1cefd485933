using System.Text;
using System.Text.Json;
using Isnad.Intake.Bytes;

namespace Isnad.Intake.Lines;

/// <summary>A JSON array of such objects as stand in JSON lines. It is held whole; what stands before a broken place is kept.</summary>
/// <param name="file">The array.</param>
/// <param name="records">Reads its objects.</param>
internal sealed class JsonList(InputFile file, JsonLines records)
{
    private const int Head = 256;

    /// <summary>True where the input begins as an array of objects.</summary>
    public static bool Begins(InputFile file)
    {
        var head = new byte[Head];
        var read = file.Stream.ReadAtLeast(head, 8, throwOnEndOfStream: false);
        file.Stream.Unread(head.AsSpan(0, read));
        return FormatSniffer.IsJsonList(head.AsSpan(0, read));
    }

    public IEnumerable<ArticleInput> Read()
    {
        var (text, replaced) = TextDecoding.Decode(file.ReadAll());
        var utf8 = Encoding.UTF8.GetBytes(text);
        var (items, problem) = Walk(utf8);
        var (line, counted) = (1, 0);
        foreach (var (start, length) in items)
        {
            line += utf8.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            foreach (var found in records.ReadRecord(file.Place with { Line = line, Offset = start }, utf8.AsMemory(start, length), replaced)) yield return found;
        }
        if (problem is not null) yield return file.Place.Failed("json.broken", problem);
        else if (items.Count == 0) yield return file.Place.Failed("json.no-text", "the list has no records");
    }

    private static (List<(int Start, int Length)> Items, string? Problem) Walk(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 64 });
        var items = new List<(int, int)>();
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add((start, (int)reader.BytesConsumed - start));
            }
            reader.Read();
            return (items, null);
        }
        catch (JsonException e)
        {
            return (items, $"no valid JSON in line {e.LineNumber + 1}: what stands behind it was not read");
        }
    }
}
