using Isnad.Evaluation;

namespace Isnad.App.Tests;

public sealed class GroupingTests
{
    private const string Text = "محمد عباس ثم عباس ثم سامي ثم بيروت";

    [Fact]
    public void Mentions_of_one_actor_in_one_entity_are_perfect() =>
        Assert.Equal((4, 4, 4.0, 4.0), Sums([Group("PER", (0, 9), (13, 17)), Group("PER", (21, 25)), Group("GPE", (29, 34))]));

    [Fact]
    public void A_split_actor_costs_recall() =>
        Assert.Equal((4, 4, 4.0, 3.0), Sums([Group("PER", (0, 9)), Group("PER", (13, 17)), Group("PER", (21, 25)), Group("GPE", (29, 34))]));

    [Fact]
    public void Two_actors_in_one_cost_precision()
    {
        var (_, _, precision, recall) = Sums([Group("PER", (0, 9), (13, 17), (21, 25)), Group("GPE", (29, 34))]);
        Assert.Equal(1 + (5.0 / 3), precision, 9);
        Assert.Equal(4.0, recall, 9);
    }

    [Fact]
    public void A_mention_that_is_not_named_counts_against_recall_only() =>
        Assert.Equal((4, 3, 3.0, 2.5), Sums([Group("PER", (0, 9)), Group("PER", (21, 25)), Group("GPE", (29, 34))]));

    [Fact]
    public void Half_a_name_is_enough_to_name_it() => Assert.Equal(4, Sums([Group("PER", (4, 9), (13, 17)), Group("PER", (21, 25)), Group("GPE", (29, 32))]).Item2);

    [Fact]
    public void Places_are_counted_as_found_and_as_linked()
    {
        var counts = Counts([new EntityGroup("LOC", "place:lb:beirut", [new CodePointSpan(29, 34)])]);
        Assert.Equal((1, 1, 1), (counts.Places, counts.PlacesFound, counts.PlacesLinked));
    }

    private static EntityGroup Group(string type, params (int Start, int End)[] mentions) => new(type, null, [.. mentions.Select(m => new CodePointSpan(m.Start, m.End))]);

    private static (int, int, double, double) Sums(EntityGroup[] answer)
    {
        var counts = Counts(answer);
        return (counts.Gold, counts.Found, counts.Precision, counts.Recall);
    }

    private static GroupingCounts Counts(EntityGroup[] answer)
    {
        var gold = new GoldArticle(new Article(Text), "g", new CodePoints(Text), new Annotation { Groups = [Group("PER", (0, 9), (13, 17)), Group("PER", (21, 25)), Group("GPE", (29, 34))] });
        return Comparison.Compare(gold, new Annotation { Groups = answer }).Grouping;
    }
}
