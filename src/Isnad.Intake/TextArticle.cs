using Isnad.Intake.Bytes;

namespace Isnad.Intake;

/// <summary>A file of plain text is one article.</summary>
internal static class TextArticle
{
    public static ArticleInput Read(InputFile file)
    {
        using var buffer = new MemoryStream();
        // What was compressed may be a bomb; what was not is no larger than its file.
        if (file.Stream is PlainBytes) file.Stream.CopyTo(buffer);
        else buffer.Write(file.ReadAll());
        if (file.Charset is not null)
        {
            var (decoded, warnings) = MarkupDecoding.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), file.Charset);
            return file.Place with { Article = new Article(decoded), Warnings = warnings };
        }
        var (text, replaced) = TextDecoding.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return file.Place with { Article = new Article(text), Warnings = replaced ? [TextDecoding.Warning] : [] };
    }
}
