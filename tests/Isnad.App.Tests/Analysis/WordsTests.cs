using Isnad.Analysis;
using Isnad.Store;
using Isnad.Text;

namespace Isnad.App.Tests;

public sealed class WordsTests : IDisposable
{
    private readonly NewsStore news = new(
        News.Article("1", "الضفة", "2026-01-05", new Said("سامر", "المياه تكفي المدينة ومياه النهر نظيفة"), new Said("سامر", "مياهها تكفي")),
        News.Article("2", "الضفة", "2026-01-06", new Said("هند", "وزير المياه في لبنان"), new Said("هند", "الوزير غائب")),
        News.Article("3", "المدينة", "2026-01-07", new Said("سامر", "الجسر جاهز والكهرباء تكفي"), new Said("هند", "الجسر قديم في المدينة")));

    public void Dispose() => news.Dispose();

    [Fact]
    public void Words_are_one_in_all_their_forms_and_stay_what_they_are_where_no_particle_stands()
    {
        var words = Keywords.Of(news.Store, NewsStore.Query("outlet:الضفة"), null, new WordOptions { Least = 1 });

        Assert.Equal(("مياه", 4, 2, 0), words.Words[0] is var first ? (first.Word, first.Count, first.Articles, first.AgainstCount) : default);
        Assert.Contains(words.Words, word => word is { Word: "وزير", Count: 2 });
        Assert.DoesNotContain(words.Words, word => word.Word is "زير" or "بنان" or "في" or "جسر");
        Assert.Equal((14, 8, 4, 2, 1), (words.Tokens, words.AgainstTokens, words.Selection.Statements, words.Against.Statements, words.Sampled));
    }

    [Fact]
    public void Less_frequent_words_and_another_reference_may_be_asked_for()
    {
        var less = Keywords.Of(news.Store, NewsStore.Query("outlet:الضفة"), null, new WordOptions { Least = 2, Less = true });
        var against = Keywords.Of(news.Store, NewsStore.Query("speaker:سامر"), NewsStore.Query("speaker:هند outlet:الضفة"), new WordOptions { Least = 1, Limit = 1 });

        Assert.Equal(["جسر"], less.Words.Select(word => word.Word));
        Assert.True(less.Words[0].LogRatio < 0);
        Assert.Equal(("speaker:هند outlet:الضفة", 2), (against.Against.Query, against.Against.Statements));
        Assert.Single(against.Words);
        Assert.True(against.More > 0);
    }

    [Fact]
    public void A_scope_narrows_both_sides() =>
        Assert.Equal(0, Keywords.Of(news.Store, NewsStore.Query("المياه"), null, new WordOptions { Scope = new Scope { First = News.Day("2026-01-07") } }).Tokens);

    [Theory]
    [InlineData(20, 5, 1000, 1000, 9.637)]
    [InlineData(10, 10, 500, 500, 0)]
    [InlineData(3, 0, 100, 900, 13.816)]
    [InlineData(0, 0, 0, 10, 0)]
    public void Log_likelihood_is_what_the_books_say(double a, double b, double n1, double n2, double wanted) => Assert.Equal(wanted, Association.LogLikelihood(a, b, n1, n2), 0.001);

    [Fact]
    public void The_other_measures_are_what_the_books_say()
    {
        Assert.Equal(2, Association.LogRatio(20, 5, 1000, 1000), 6);
        Assert.Equal(1, Association.LogRatio(1, 0, 1000, 1000), 6);
        Assert.Equal(3, Association.TScore(16, 4), 6);
        Assert.Equal(14, Association.LogDice(7, 7, 7), 6);
        Assert.Equal(0, Association.Dispersion(new Dictionary<int, int> { [0] = 1, [1] = 3 }, [10, 30]), 6);
        Assert.Equal(0.75, Association.Dispersion(new Dictionary<int, int> { [0] = 5 }, [10, 30]), 6);
        Assert.Equal(0, Association.Dispersion(new Dictionary<int, int>(), [10]), 6);
    }

    [Fact]
    public void The_table_of_stop_words_has_each_once_in_ordinal_order()
    {
        var words = LexiconFile.Embedded(typeof(StopWords).Assembly, "stop-words.tsv").Rows.Select(row => row[0]).ToList();

        Assert.Equal(words.Order(StringComparer.Ordinal), words);
        Assert.Equal(words.Count, words.Select(word => Folding.Default.Fold(word)).Distinct(StringComparer.Ordinal).Count());
        Assert.All(words, word => Assert.True(StopWords.Contains(Folding.Default.Fold(word))));
        Assert.False(StopWords.Contains("مياه"));
    }

    [Fact]
    public void Collocates_stand_within_the_window_before_or_after()
    {
        var near = Collocations.Of(news.Store, SearchQuery.Everything, "المياه", new CollocateOptions { Window = 1, Least = 1 });

        Assert.Equal((4, 22), (near.Occurrences, near.Tokens));
        var enough = Assert.Single(near.Words, word => word.Word == "تكفي");
        Assert.Equal((0, 2, 1, 3), (enough.Before, enough.After, enough.Articles, enough.Count));
        Assert.Equal((1, 0), near.Words.Single(word => word.Word == "وزير") is var minister ? (minister.Before, minister.After) : default);
        Assert.DoesNotContain(near.Words, word => word.Word is "مياه" or "لبنان");
        Assert.Throws<ArgumentException>(() => Collocations.Of(news.Store, SearchQuery.Everything, "وزير المياه", new CollocateOptions()));
    }

    [Fact]
    public void Places_are_shown_newest_first_with_what_stands_before_and_after()
    {
        var lines = Collocations.Of(news.Store, SearchQuery.Everything, "مياه", new CollocateOptions { Lines = 3 }).Lines;

        Assert.Equal(
            [("وزير", "المياه", "في لبنان"), ("", "المياه", "تكفي المدينة ومياه النهر نظيفة"), ("المياه تكفي المدينة", "ومياه", "النهر نظيفة")],
            lines.Select(line => (line.Before, line.Word, line.After)));
    }

    [Fact]
    public void A_long_statement_is_cut_at_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("كلمة", 40));
        news.Store.Add([News.Article("4", "الضفة", "2026-02-01", new Said("سامر", $"{words} طائرة {words}"))]);

        var line = Assert.Single(Collocations.Of(news.Store, SearchQuery.Everything, "طائرة", new CollocateOptions()).Lines);

        Assert.All(line.Before.Split(' ').Concat(line.After.Split(' ')), word => Assert.Equal("كلمة", word));
        Assert.InRange(line.Before.Length, 40, 48);
    }
}
