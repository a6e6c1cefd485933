using CsCheck;

namespace Isnad.Store.Tests;

public sealed class QueryMatcherTests
{
    [Fact]
    public void For_any_query_and_row_the_fast_way_says_what_the_plain_one_says() => Gen.Int.Sample(
        seed =>
        {
            var chance = new Random(seed);
            var text = RandomRows.Query(chance);
            Assert.True(SearchQuery.TryParse(text, new DateOnly(2026, 3, 15), out var query, out _));
            var matcher = new QueryMatcher(query!);
            // The same matcher for several rows: it must forget the one before.
            for (var i = 0; i < 5; i++)
            {
                var row = RandomRows.Row(chance);
                var rank = PlainMatcher.Match(query!, row);
                Assert.Equal((text, row, rank), (text, row, matcher.Match(new CheckedCandidate(row, matcher.Columns))));
                if (rank is not { } known) continue;
                // Of one that answers, the rank is told where it is before another, and none that is before it elsewhere.
                var below = new MatchRank((MatchLevel)chance.Next(3), (MatchField)chance.Next(8));
                var better = matcher.Better(new CheckedCandidate(row, matcher.Columns), below);
                Assert.True(known < below ? better == known : better is null || better >= below, $"{text}, {row}: {known}, before {below}: {better}");
            }
        },
        iter: 3000);

    [Theory]
    [InlineData("الخطة", "قال إن وبالخطة والخطة")]
    [InlineData("\"خطة جاهزة\"", "الخطة جاهزة")]
    [InlineData("خط*", "خُطّة")]
    public void Words_that_were_found_are_marked_with_their_marks(string text, string content)
    {
        Assert.True(SearchQuery.TryParse(text, default, out var query, out _));

        var marks = new QueryMatcher(query!).Marks(RandomRows.Row(new Random(1)) with { Content = content });

        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.True(mark.Start == 0 || content[mark.Start - 1] == ' '));
        Assert.All(marks, mark => Assert.True(mark.End == content.Length || content[mark.End] == ' '));
    }

    [Fact]
    public void Numbers_ascend_as_days_descend_and_articles_ascend()
    {
        var keys = new[] { ("", "ffffff0000000000"), ("", "0000000000000000"), ("0001-01-01", "abcdef0000000000"), ("2026-01-04", "0123450000000000"), ("2026-01-05", "0123460000000000"), ("2026-01-05", "0123450000000000"), ("9999-12-31", "0000000000000000") };

        var numbers = keys.Select(key => StatementOrder.First(key.Item1, key.Item2)).ToList();

        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.InRange(numbers[0], 0, long.MaxValue - StatementOrder.Stretch + 1);
        var (first, last) = StatementOrder.Days(new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 5));
        Assert.All(numbers.Select((number, i) => (number, i)), pair => Assert.Equal(pair.i is 4 or 5, pair.number >= first && pair.number <= last));
        Assert.True(numbers[2] <= StatementOrder.Days(DateOnly.MinValue, DateOnly.MaxValue).Last && numbers[1] > StatementOrder.Days(DateOnly.MinValue, DateOnly.MaxValue).Last);
    }

    /// <summary>A row whose columns can be read only where the matcher said that it would.</summary>
    private sealed class CheckedCandidate(StatementRow row, StatementColumns columns) : Candidate
    {
        private readonly RowCandidate whole = new(row);

        public override long Id => 1;

        public override ReadOnlySpan<byte> Text(StatementColumns column)
        {
            Assert.True((columns & column) == column);
            return whole.Text(column);
        }

        public override long Number(StatementColumns column)
        {
            Assert.True((columns & column) == column);
            return whole.Number(column);
        }
    }
}
