using Isnad.Intake.Bytes;

namespace Isnad.Intake;

/// <summary>A file of plain text is one article.</summary>
internal static class TextArticle
{
    public static ArticleInput Read(InputFile file)
    {
        using var buffer = new MemoryStream();
        file.Stream.CopyTo(buffer);
        var (text, replaced) = TextDecoding.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return file.Place with { Article = new Article(text), Warnings = replaced ? [TextDecoding.Warning] : [] };
    }
}
