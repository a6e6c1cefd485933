using Isnad.Intake.Bytes;

namespace Isnad.Intake;

/// <summary>A file of plain text is one article.</summary>
internal static class TextArticle
{
    /// <exception cref="InputRefusedException">It is a file of another kind.</exception>
    public static ArticleInput Read(InputFile file)
    {
        using var buffer = new MemoryStream();
        // What was compressed may be a bomb; what was not is no larger than its file.
        if (file.Stream is PlainBytes) file.Stream.CopyTo(buffer);
        else buffer.Write(file.ReadAll());
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        OtherFiles.Refuse(bytes);
        var (text, warnings) = Decode(bytes, file.Charset);
        OtherFiles.Refuse(text);
        return file.Place with { Article = new Article(text), Warnings = warnings };
    }

    private static (string Text, IReadOnlyList<ReadingWarning> Warnings) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (charset is not null) return MarkupDecoding.Decode(bytes, charset);
        var (text, replaced) = TextDecoding.Decode(bytes);
        return (text, replaced ? [TextDecoding.Warning] : []);
    }
}
