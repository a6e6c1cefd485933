using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.App.Tests;

public sealed class ActorTests : IDisposable
{
    private const string Guterres = "person:antonio-guterres";

    private readonly NewsStore news = new(
        News.Article("1", "الضفة", "2026-01-05",
            new Said("أنطونيو غوتيريش", "الهدنة في لبنان هشة") { Link = Guterres, Role = "الأمين العام", About = [("لبنان", "state:LB")] },
            new Said("سامر نعيم", "غوتيريش يبالغ") { Act = SpeechAct.Accuse, Cue = "زعم", About = [("غوتيريش", Guterres)] }),
        News.Article("2", "المدينة", "2026-02-07",
            new Said("غوتيريش", "لبنان بحاجة إلى دعم") { Link = Guterres, Role = "الأمين العام", Cue = "زعم", About = [("لبنان", "state:LB")] },
            new Said("نعيم", "المياه تكفي")),
        News.Article("3", "المدينة", null, new Said("متحدث", "غوتيريش سيزور بيروت") { Named = false, About = [("غوتيريش", Guterres)] }));

    private IArticleStore Store => news.Store;

    public void Dispose() => news.Dispose();

    [Fact]
    public void A_profile_counts_everything_by_the_known_actor_under_whatever_name()
    {
        var profile = ActorProfiles.Of(Store, new ActorKey(Guterres));

        Assert.Equal(("أنطونيو غوتيريش", ActorKind.Person), (profile.Name, profile.Known!.Kind));
        Assert.Equal(new Selection("actor:" + Guterres, "", 4, 3, 2, "2026-01-05", "2026-02-07"), profile.Selection);
        Assert.Equal((new Tally("spoken", 2, 2), new Tally("spokenOf", 2, 2)), (profile.Spoken, profile.SpokenOf));
        Assert.Equal([new Tally("أنطونيو غوتيريش", 1, 1), new Tally("غوتيريش", 1, 1)], profile.Names);
        Assert.Equal([new RoleSpan("الأمين العام", "2026-01-05", "2026-02-07", 2, 2)], profile.Roles);
        Assert.Equal([new Tally("الضفة", 1, 1), new Tally("المدينة", 1, 1)], profile.QuotedBy);
        Assert.Equal([new ActorTally(new ActorKey("state:LB"), "لبنان", 2, 2)], profile.SpeaksAbout);
        Assert.Equal(["سامر نعيم"], profile.SpokenOfBy.Select(actor => actor.Name));
        Assert.Equal([("الضفة", "قال"), ("المدينة", "زعم")], profile.Cues.Select(outlet => (outlet.Outlet, outlet.Values.Single().Value)).Order());
        Assert.Equal([new Tally("say", 2, 2)], profile.Acts);
    }

    [Fact]
    public void A_scope_narrows_a_profile_and_is_told()
    {
        var profile = ActorProfiles.Of(Store, new ActorKey(Guterres), new Scope { First = News.Day("2026-02-01"), Outlet = "المدينة" });

        Assert.Equal(("published since 2026-02-01, outlet المدينة", 1), (profile.Selection.Scope, profile.Selection.Statements));
    }

    [Theory]
    [InlineData("سامر نعيم", "name:سامر نعيم", "")]
    [InlineData("نعيم", "name:نعيم", "name:سامر نعيم")]
    [InlineData("سامر", "name:سامر نعيم", "")]
    [InlineData("أنطونيو غوتيريش", Guterres, "")]
    [InlineData(Guterres, Guterres, "")]
    [InlineData("name:سامر نعيم", "name:سامر نعيم", "")]
    [InlineData("person:nobody", "", "")]
    [InlineData("فلان", "", "")]
    public void A_name_means_the_one_who_goes_by_it(string name, string chosen, string others)
    {
        var answer = ActorFinder.Find(Store, name);

        Assert.Equal((chosen, others), (answer.Chosen?.Key.Id ?? "", string.Join(' ', answer.Others.Select(one => one.Key.Id))));
    }

    [Fact]
    public void Of_two_with_one_name_none_is_chosen()
    {
        Store.Add([News.Article("4", "الضفة", "2026-03-01", new Said("سامر نعيم", "شيء آخر") { Link = "my:samer" })]);

        var answer = ActorFinder.Find(Store, "سامر نعيم");

        Assert.Null(answer.Chosen);
        Assert.Equal([("my:samer", 1, 0), ("name:سامر نعيم", 1, 0)], answer.Others.Select(one => (one.Key.Id, one.Spoken, one.SpokenOf)));
    }

    [Fact]
    public void A_name_without_a_word_is_told() => Assert.Throws<ArgumentException>(() => ActorFinder.Find(Store, "؟"));
}
