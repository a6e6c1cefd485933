using Isnad.Text;

namespace Isnad.Store.Tests;

public sealed class SnippetTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(100, 200).Select(i => $"كلمة{i}"));

    [Theory]
    [InlineData(0)]
    [InlineData(700)]
    [InlineData(1590)]
    public void A_snippet_begins_and_ends_at_words_and_holds_the_word_that_was_found(int near)
    {
        var start = Long.LastIndexOf(' ', Math.Min(near, Long.Length - 1)) + 1;
        var end = Long.IndexOf(' ', start) is > 0 and var space ? space : Long.Length;

        var snippet = Snippets.Cut(Long, [TextSpan.FromBounds(start, end)]);

        Assert.InRange(snippet.Text.Length, 1, Snippets.Longest + 4);
        Assert.Equal(Long[start..end], Assert.Single(snippet.Marks).Slice(snippet.Text).ToString());
        Assert.All(snippet.Text.Trim('…', ' ').Split(' '), word => Assert.Contains(word, Long.Split(' ')));
    }

    [Fact]
    public void A_word_that_never_ends_is_cut_between_characters()
    {
        var snippet = Snippets.Cut(string.Concat(Enumerable.Repeat("😀", 400)), []);

        Assert.False(char.IsHighSurrogate(snippet.Text[^3]));
    }
}
