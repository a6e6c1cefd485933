using Isnad.Languages.Arabic;
using Isnad.Pipeline;
using Isnad.Steps.Entities;
using Isnad.Steps.Words;

namespace Isnad.Tests;

public sealed class NameTests
{
    private const string Text = "فازت لومينا الزرقاء بالعقد، وارتفع سهم لومينا الزرقاء ثم تراجعت لومينا. ووصل نادر الزرقوني فقال الزرقوني إن لومينا الزرقاء باقية.";

    [Fact]
    public void A_name_is_one_wherever_its_words_stand_again()
    {
        var context = Context(("لومينا الزرقاء", 1, EntityType.Org));

        new RepeatedNames().Tag(context);

        Assert.Equal([(1, 3, EntityType.Org), (7, 9, EntityType.Org), (19, 21, EntityType.Org)], Names(context));
    }

    [Fact]
    public void The_last_word_of_a_person_is_one_too()
    {
        var context = Context(("نادر الزرقوني", 14, EntityType.Per));

        new RepeatedNames().Tag(context);

        Assert.Equal([(14, 16, EntityType.Per), (17, 18, EntityType.Per)], Names(context));
    }

    [Fact]
    public void What_the_network_saw_stays()
    {
        var context = Context(("لومينا الزرقاء", 1, EntityType.Org), ("لومينا", 7, EntityType.Per));

        new RepeatedNames().Tag(context);

        Assert.Equal([(1, 3, EntityType.Org), (7, 8, EntityType.Per), (11, 12, EntityType.Per), (19, 21, EntityType.Org)], Names(context));
    }

    [Fact]
    public void The_same_words_are_of_the_type_that_most_have()
    {
        var context = Context(("لومينا الزرقاء", 1, EntityType.Per), ("لومينا الزرقاء", 7, EntityType.Org), ("لومينا الزرقاء", 19, EntityType.Org), ("لومينا", 11, EntityType.Per));

        new OneType().Settle(context);

        Assert.Equal([(1, 3, EntityType.Org), (7, 9, EntityType.Org), (11, 12, EntityType.Per), (19, 21, EntityType.Org)], Names(context));
    }

    [Fact]
    public void Of_two_types_the_first_stays()
    {
        var context = Context(("لومينا الزرقاء", 1, EntityType.Per), ("لومينا الزرقاء", 7, EntityType.Org));

        new OneType().Settle(context);

        Assert.Equal([(1, 3, EntityType.Per), (7, 9, EntityType.Per)], Names(context));
    }

    // Each name must stand at that token.
    private static ReadingContext Context(params (string Name, int First, EntityType Type)[] names)
    {
        var context = new ReadingContext(new Article(Text), Text);
        ArabicLanguage.Steps().OfType<WordsStep>().Single().Run(context);
        context.EntityTags = new byte[context.Tokens.Length];
        foreach (var (name, first, type) in names)
        {
            var words = name.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                Assert.Equal(words[i], context.Tokens[first + i].Span.Slice(Text));
                context.EntityTags[first + i] = i == 0 ? EntityTag.Begin(type) : EntityTag.Inside(type);
            }
        }
        return context;
    }

    private static List<(int First, int End, EntityType Type)> Names(ReadingContext context)
    {
        var names = new List<(int, int, EntityType)>();
        for (var i = 0; i < context.EntityTags.Length;)
        {
            var first = i++;
            if (context.EntityTags[first] == EntityTag.Outside) continue;
            while (i < context.EntityTags.Length && EntityTag.IsInside(context.EntityTags[i])) i++;
            names.Add((first, i, EntityTag.TypeOf(context.EntityTags[first])));
        }
        return names;
    }
}
