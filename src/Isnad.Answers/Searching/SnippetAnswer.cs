using Isnad.Store;
using Isnad.Text;

namespace Isnad.Answers;

/// <summary>A stretch of what was said.</summary>
/// <param name="Text">Its words, with … where something is left out.</param>
/// <param name="Marks">The words in it that answer the query.</param>
public sealed record SnippetAnswer(string Text, IReadOnlyList<SpanAnswer> Marks)
{
    public static SnippetAnswer Of(Snippet snippet)
    {
        ArgumentNullException.ThrowIfNull(snippet);
        var map = new CodePointMap(snippet.Text);
        return new SnippetAnswer(snippet.Text, [.. snippet.Marks.Select(mark => new SpanAnswer(map.ToCodePoint(mark.Start), map.ToCodePoint(mark.End)))]);
    }
}
