using Isnad.Knowledge;
using Isnad.Languages.Arabic.Actors;
using Isnad.Text;

namespace Isnad.Tests.Knowledge;

public sealed class ActorTableTests
{
    private static readonly ArticleReader Reader = new();

    [Fact]
    public void The_embedded_table_is_what_the_tables_give_now()
    {
        using var stream = LexiconFile.OpenEmbedded("actors.bin");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.True(copy.ToArray().AsSpan().SequenceEqual(ActorCompiler.Compile()), "run: dotnet run --project src/Isnad.Training -- lexicon");
    }

    [Theory]
    [InlineData("لبناني", "state:LB")]
    [InlineData("لبنانيات", "state:LB")]
    [InlineData("مغاربة", "state:MA")]
    [InlineData("سعوديين", "state:SA")]
    [InlineData("فرنسيتين", "state:FR")]
    [InlineData("بيت", null)]
    public void What_a_people_is_called_belongs_to_its_state(string word, string? id)
    {
        var table = ActorTable.Embedded;
        var state = table.Word(WordHash.Of(Folding.Default.Fold(word))).State;
        Assert.Equal(id, state == 0 ? null : table.IdOf(state - 1));
    }

    [Theory]
    [InlineData("أمريكا", "أميركا")]
    [InlineData("بلينكن", "بلينكين")]
    [InlineData("غوتيريش", "جوتيريس")]
    [InlineData("ترمب", "ترامب")]
    [InlineData("البرازيل", "الپرازيل")]
    [InlineData("ڤيينا", "فيينا")]
    [InlineData("قابس", "ڨابس")]
    [InlineData("نيو يورك", "نيويورك")]
    public void Spellings_of_one_name_meet(string one, string other) => Assert.Equal(Loose(one), Loose(other));

    [Theory]
    [InlineData("السعدي", "سعد")]
    [InlineData("لبنان", "ليبيا")]
    public void Other_names_do_not(string one, string other) => Assert.NotEqual(Loose(one), Loose(other));

    [Theory]
    [InlineData("LB")]
    [InlineData("ZW")]
    [InlineData("AA")]
    public void A_country_is_a_number_and_back(string code) => Assert.Equal(code, CountryCode.CodeOf(CountryCode.NumberOf(code)));

    [Theory]
    [InlineData("")]
    [InlineData("L")]
    [InlineData("LBN")]
    [InlineData("لب")]
    public void What_is_no_country_is_0(string code) => Assert.Equal(0, CountryCode.NumberOf(code));

    [Fact]
    public void An_actor_of_ones_own_comes_first()
    {
        var own = new ArticleReader(new ReaderOptions { Actors = [new Actor("me:nader", "نادر سعيد", ActorKind.Person) { Aliases = ["أبو سعيد"] }] });
        var reading = own.Read(new Article("قال المدير نادر سعيد إن المصنع سيُفتح غداً."));
        Assert.Contains(reading.Entities, entity => entity.Link == "me:nader");
    }

    [Fact]
    public void A_sort_that_does_not_exist_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new ArticleReader(new ReaderOptions { Actors = [new Actor("a", "نادر", ActorKind.Place) { Sort = "planet" }] }));

    [Fact]
    public void Five_thousand_names_are_five_thousand_entities_that_know_their_places()
    {
        var text = string.Join(" ", Enumerable.Range(0, 5000).Select(n => $"قال الوزير سامي حداد{n} ولوركاند{n} في بيروت إن الأمر انتهى."));
        var reading = Reader.Read(new Article(text));
        Assert.Equal(5000, reading.Entities.Where(entity => entity.Link == "place:lb:beirut").Sum(entity => entity.Mentions.Count));
        Assert.All(reading.Entities, entity => Assert.All(entity.Mentions, mention => Assert.InRange(mention.End, 1, text.Length)));
    }

    private static ulong Loose(string name)
    {
        var key = AliasKey.NewLoose();
        foreach (var word in Folding.Default.Fold(name).Split(' ')) key.AddLoose(word.StartsWith("ال", StringComparison.Ordinal) ? word.AsSpan(2) : word);
        return key.Loose;
    }
}
