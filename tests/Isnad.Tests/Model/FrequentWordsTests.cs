using Isnad.Model;

namespace Isnad.Tests.Model;

public sealed class FrequentWordsTests
{
    private readonly FrequentWords<string> words = new();

    [Fact]
    public void What_is_kept_of_a_word_is_found_by_its_row_and_hash()
    {
        words.Keep(3, 77, "kept");
        Assert.True(words.TryGet(3, 77, out var value));
        Assert.Equal("kept", value);
        Assert.False(words.TryGet(4, 77, out _));
    }

    [Fact]
    public void A_word_that_shares_the_row_of_another_is_not_taken_for_it()
    {
        words.Keep(3, 77, "first");
        words.Keep(3, 78, "second");
        Assert.False(words.TryGet(3, 78, out _));
        Assert.True(words.TryGet(3, 77, out var value));
        Assert.Equal("first", value);
    }

    [Fact]
    public void Nothing_is_kept_of_a_word_that_is_not_frequent()
    {
        Assert.Equal(FrequentWords.Count, FrequentWords.RowOf(FrequentWords.Count));
        Assert.Equal(0, FrequentWords.RowOf(FrequentWords.Count + 1));
        words.Keep(0, 77, "rare");
        Assert.False(words.TryGet(0, 77, out _));
    }

    [Fact]
    public void Threads_find_nothing_but_what_was_kept_whole()
    {
        var wrong = 0;
        Parallel.For(0, 4, thread =>
        {
            for (var k = 0; k < 20_000; k++)
            {
                var row = 1 + ((k + (thread * 7)) % 500);
                var hash = (ulong)(1000 + row);
                if (!words.TryGet(row, hash, out var value)) words.Keep(row, hash, $"{row}");
                else if (value != $"{row}") Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);
    }
}
