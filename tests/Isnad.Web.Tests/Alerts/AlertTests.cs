using System.Net;
using System.Net.Http.Json;
using Isnad.Export;
using Isnad.Intake.Fetching;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Tests.Alerts;

public sealed class AlertTests : IAsyncLifetime
{
    private const string Search = "خطط";
    private const int Hours = 4;

    private static readonly FetchOptions Near = new() { Pause = TimeSpan.Zero, Allowed = [new IPNetwork(IPAddress.Loopback, 32)] };

    private readonly LateClock clock = new();
    private OpenRoom room = null!;
    private Receiver receiver = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        receiver = await Receiver.OpenAsync();
        room = await OpenAsync(Near);
    }

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task What_is_new_is_sent_signed_again_after_a_failure_and_never_after_it_was_taken()
    {
        await SaveAsync();
        await LookAsync();
        Assert.Empty(receiver.Messages);

        receiver.Answer(500);
        Add("1", "الخطة ناجحة");
        await LookAsync();
        Assert.Equal(1, Hook.Failures);
        var mark = Hook.Delivered;
        // What comes in between two tries is sent afterwards, under another id.
        Add("2", "الخطة مؤجلة");
        await LookAsync();
        Assert.Single(receiver.Messages);
        clock.Pass(TimeSpan.FromMinutes(1));
        await LookAsync();
        await LookAsync();

        var sent = receiver.Messages.ToList();
        Assert.All(sent, message => Assert.Equal(("POST", true), (message.Method, message.IsOurs)));
        Assert.Equal([["الخطة ناجحة"], ["الخطة ناجحة"], ["الخطة مؤجلة"]], sent.Select(message => message.Contents));
        Assert.Equal((sent[0].Id, sent[0].Body), (sent[1].Id, sent[1].Body));
        Assert.NotEqual(sent[1].Id, sent[2].Id);
        Assert.True(sent[1].Sent > sent[0].Sent);
        Assert.Equal((0, null), (Hook.Failures, Hook.Trouble));
        Assert.True(Hook.Delivered > mark);
        var deliveries = (await room.JsonAsync($"{Path}/deliveries")).GetProperty("deliveries").EnumerateArray().Select(one => (one.GetProperty("tries").GetInt32(), one.GetProperty("status").GetInt32(), one.GetProperty("done").GetBoolean()));
        Assert.Equal([(1, 204, true), (2, 204, true)], deliveries);
    }

    [Fact]
    public async Task A_message_has_the_shape_of_answers_with_addresses_that_open()
    {
        await SaveAsync();
        Add("1", "الخطة ناجحة");
        await LookAsync();

        var message = Assert.Single(receiver.Messages);
        var json = message.Json;
        Assert.Equal(("isnad.alert/1", "codepoint", message.Id, Search, "الخطة"), (Text("schema"), Text("offsetUnit"), Text("id"), Text("search"), Text("query")));
        var entry = json.GetProperty("statements")[0];
        var hit = entry.GetProperty("hit");
        var answered = (await room.JsonAsync("/api/v1/search?q=" + Uri.EscapeDataString("الخطة ناجحة"))).GetProperty("hits")[0];
        Assert.Equal(answered.GetProperty("statement").GetString(), hit.GetProperty("statement").GetString());
        Assert.Equal(answered.EnumerateObject().Select(field => field.Name), hit.EnumerateObject().Select(field => field.Name));
        Assert.Equal("جريدة الضفة ← سامر نعيم", entry.GetProperty("chain").GetString());
        using var page = await room.Client.GetAsync(new Uri(entry.GetProperty("url").GetString()!).PathAndQuery, Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        string? Text(string name) => json.GetProperty(name).GetString();
    }

    [Fact]
    public async Task After_twenty_failures_it_is_switched_off_the_page_says_why_and_it_goes_on_where_it_was()
    {
        await SaveAsync();
        Add("1", "الخطة ناجحة");
        for (var i = 0; i < DeliveryLimits.Failures; i++) receiver.Answer(500);
        for (var i = 0; i < DeliveryLimits.Failures + 3; i++)
        {
            await LookAsync();
            clock.Pass(TimeSpan.FromHours(Hours));
        }

        Assert.Equal((false, DeliveryLimits.Failures, "the server answered with 500"), (Hook.On, Hook.Failures, Hook.Trouble));
        Assert.Equal(DeliveryLimits.Failures, receiver.Messages.Count);
        var page = await room.Client.GetStringAsync($"/saved/{Uri.EscapeDataString(Search)}", Stop);
        Assert.Contains(">ردّ الخادم بخطأ<", page, StringComparison.Ordinal);
        Assert.Contains("title=\"the server answered with 500\"", page, StringComparison.Ordinal);
        Assert.Contains("/webhook/on\"", page, StringComparison.Ordinal);

        using var on = await room.Client.PostAsync($"{Path}/webhook/on", null, Stop);
        Assert.Equal((HttpStatusCode.NoContent, true, 0), (on.StatusCode, Hook.On, Hook.Failures));
        await LookAsync();

        Assert.Equal(DeliveryLimits.Failures + 1, receiver.Messages.Count);
        Assert.Single(receiver.Messages.Select(message => message.Id).Distinct());
        Assert.Null(Asked(store => store.Deliveries.Open(Search)));
    }

    [Fact]
    public async Task The_receiver_says_when_it_wants_to_be_asked_again()
    {
        await SaveAsync();
        Add("1", "الخطة ناجحة");
        receiver.Answer(503, "Retry-After", "7200");

        await LookAsync();
        clock.Pass(TimeSpan.FromMinutes(110));
        await LookAsync();
        Assert.Single(receiver.Messages);
        clock.Pass(TimeSpan.FromMinutes(11));
        await LookAsync();

        Assert.Equal(2, receiver.Messages.Count);
        Assert.Equal(0, Hook.Failures);
    }

    [Fact]
    public async Task Redirects_are_not_followed_and_private_addresses_not_sent_to()
    {
        await SaveAsync();
        Add("1", "الخطة ناجحة");
        receiver.Answer(307, "Location", receiver.Url);
        await LookAsync();
        Assert.Single(receiver.Messages);
        Assert.Contains("redirects", Hook.Trouble, StringComparison.Ordinal);

        await room.DisposeAsync();
        room = await OpenAsync(new FetchOptions { Pause = TimeSpan.Zero });
        await SaveAsync();
        Add("1", "الخطة ناجحة");
        await LookAsync();
        Assert.Single(receiver.Messages);
        Assert.Equal(1, Hook.Failures);
    }

    [Fact]
    public async Task An_open_room_sends_by_itself()
    {
        await room.DisposeAsync();
        room = await OpenRoom.OpenAsync((_, options) => options with { Fetching = Near, Alerts = true });
        await SaveAsync();
        Add("1", "الخطة ناجحة");

        await receiver.First.WaitAsync(Stop);

        Assert.Equal((true, "الخطة ناجحة"), receiver.Messages.First() is var message ? (message.IsOurs, message.Contents[0]) : default);
    }

    private static string Path => $"/api/v1/saved-searches/{Uri.EscapeDataString(Search)}";

    private SavedWebhook Hook => Asked(store => store.SavedSearches.Find(Search)!.Webhook!);

    private Task<OpenRoom> OpenAsync(FetchOptions fetching) => OpenRoom.OpenAsync((_, options) => options with { Fetching = fetching, Time = clock });

    private async Task SaveAsync()
    {
        using var saved = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name = Search, query = "الخطة" }, Stop);
        using var set = await room.Client.PutAsJsonAsync($"{Path}/webhook", new { url = receiver.Url }, Stop);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (saved.StatusCode, set.StatusCode));
        receiver.Secret = (await OpenRoom.JsonOf(set)).GetProperty("secret").GetString()!;
    }

    // Each look is that of a server that has just been started: all that it knows is in the store.
    private Task LookAsync() => ActivatorUtilities.CreateInstance<AlertRun>(room.Services).LookAsync(Stop);

    private T Asked<T>(Func<IStore, T> question)
    {
        using var store = SqliteStore.Open(room.Database);
        return question(store);
    }

    private void Add(string id, string content) => Asked(store => store.Add(
        [IncomingArticle.Of(new ArticleReader().Read(new Article($"قال سامر نعيم إن «{content}».") { Id = id, Outlet = "جريدة الضفة", Date = new DateOnly(2020, 1, 4) }), "test", ReaderVersion.Current)]));
}
