namespace Isnad.Store.Tests;

/// <summary>What every store must do with deliveries to webhooks. A subclass opens one.</summary>
public abstract class DeliveryStoreTests
{
    private const string Search = "ماء";

    private static readonly DateTimeOffset Now = new(2026, 3, 15, 8, 30, 0, TimeSpan.Zero);

    protected abstract IStore Open();

    [Fact]
    public void A_delivery_is_begun_once_and_its_mark_moves_when_it_is_taken()
    {
        using var store = Saved(3);
        var first = Delivery("a", 3, 8);

        Assert.True(store.Deliveries.Begin(first));
        Assert.False(store.Deliveries.Begin(first with { Id = "b" }));
        Assert.Equal(first, store.Deliveries.Open(Search));
        Assert.Equal(3, Hook(store).Delivered);
        var taken = first with { Tried = Now, Tries = 1, Status = 204 };
        Assert.True(store.Deliveries.Taken(taken));
        Assert.False(store.Deliveries.Taken(taken));

        Assert.Equal((8, null), (Hook(store).Delivered, store.Deliveries.Open(Search)));
        Assert.False(store.Deliveries.Begin(Delivery("c", 3, 9)));
        Assert.True(store.Deliveries.Begin(Delivery("d", 8, 9)));
        Assert.Equal([Delivery("d", 8, 9), taken with { Done = true }], store.Deliveries.Of(Search, 10));
    }

    [Fact]
    public void Failures_are_counted_until_the_webhook_is_off_and_forgotten_when_it_is_on_again()
    {
        using var store = Saved(0);
        var delivery = Delivery("a", 0, 5);
        store.Deliveries.Begin(delivery);

        for (var i = 1; i <= DeliveryLimits.Failures; i++)
        {
            Assert.True(Hook(store).On);
            delivery = delivery with { Tried = Now, Tries = i, Status = 500, Trouble = "no", Reason = "fetch.status", Due = Now.AddHours(i) };
            Assert.Equal(i, store.Deliveries.Failed(delivery));
        }

        Assert.Equal((false, DeliveryLimits.Failures, "no", "fetch.status", 0), Hook(store) is var hook ? (hook.On, hook.Failures, hook.Trouble, hook.Reason, hook.Delivered) : default);
        Assert.Equal(delivery, store.Deliveries.Open(Search));
        Assert.False(store.Deliveries.SwitchOn("نار", Now));
        Assert.True(store.Deliveries.SwitchOn(Search, Now));
        Assert.Equal((true, 0, null, null), Hook(store) is var again ? (again.On, again.Failures, again.Trouble, again.Reason) : default);
        Assert.Equal(Now, store.Deliveries.Open(Search)!.Due);
        Assert.True(store.Deliveries.Taken(delivery with { Tries = 21 }));
        Assert.Equal((0, 5), (store.Deliveries.Failed(delivery), Hook(store).Delivered));
    }

    [Fact]
    public void Nothing_is_begun_where_nothing_is_to_be_sent()
    {
        using var store = Saved(0);

        Assert.False(store.Deliveries.Begin(Delivery("a", 1, 5)));
        Assert.True(store.SavedSearches.SetWebhook(Search, Hook(store) with { On = false }));
        Assert.False(store.Deliveries.Begin(Delivery("a", 0, 5)));
        Assert.True(store.SavedSearches.SetWebhook(Search, null));
        Assert.False(store.Deliveries.Begin(Delivery("a", 0, 5)));
        Assert.Empty(store.Deliveries.Of(Search, 10));
    }

    [Fact]
    public void What_another_webhook_left_open_is_forgotten_and_only_the_last_are_kept()
    {
        using var store = Saved(0);
        store.Deliveries.Begin(Delivery("left", 0, 5));
        store.SavedSearches.SetWebhook(Search, SavedWebhook.To("https://b.example/", 6));
        Assert.Null(store.Deliveries.Open(Search));

        for (var i = 0; i <= DeliveryLimits.Kept; i++)
        {
            Assert.True(store.Deliveries.Begin(Delivery($"{i}", 6 + i, 7 + i)));
            Assert.True(store.Deliveries.Taken(Delivery($"{i}", 6 + i, 7 + i) with { Tried = Now, Tries = 1 }));
        }

        var kept = store.Deliveries.Of(Search, 1000).Select(delivery => delivery.Id).ToList();
        Assert.Equal(DeliveryLimits.Kept, kept.Count);
        Assert.Equal(($"{DeliveryLimits.Kept}", "1"), (kept[0], kept[^1]));
    }

    [Fact]
    public void Deliveries_go_along_with_another_name_and_away_with_their_search()
    {
        using var store = Saved(0);
        store.Deliveries.Begin(Delivery("a", 0, 5));

        Assert.True(store.SavedSearches.Rename(Search, "نهر"));
        Assert.Equal("a", store.Deliveries.Open("نهر")!.Id);
        Assert.True(store.SavedSearches.Remove("نهر"));
        Assert.Empty(store.Deliveries.Of("نهر", 10));
    }

    private static Delivery Delivery(string id, long from, long to) => new() { Id = id, Search = Search, From = from, To = to, Statements = 2, Began = Now, Due = Now };

    private static SavedWebhook Hook(IStore store) => store.SavedSearches.Find(Search)!.Webhook!;

    private IStore Saved(long mark)
    {
        var store = Open();
        store.SavedSearches.Add(new SavedSearch { Name = Search, Query = "المياه", Created = Now, Webhook = SavedWebhook.To("https://a.example/hook", mark) });
        return store;
    }
}
