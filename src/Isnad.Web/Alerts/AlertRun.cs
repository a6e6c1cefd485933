using Isnad.Intake.Fetching;
using Isnad.Store;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.Extensions.Logging;

namespace Isnad.Web.Alerts;

/// <summary>
/// Sends what is new for saved searches to their webhooks. What is about to be sent is written down first, so that each try, also after a new start, sends the same; the mark moves
/// when it was taken.
/// </summary>
internal sealed partial class AlertRun(StorePool stores, FetchGate gate, Permalinks links, TimeProvider time, ILogger<AlertRun> logger)
{
    /// <summary>The most statements of one message.</summary>
    internal const int MostStatements = 100;

    private const int LargestBody = 1 << 20;
    private const int AtOnce = 8;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(3);

    /// <summary>Looks once at all searches, and sends what is due.</summary>
    /// <exception cref="StoreException">The store can't be used.</exception>
    public async Task LookAsync(CancellationToken stop)
    {
        var waiting = await stores.ReadAsync(Waiting, stop).ConfigureAwait(false);
        await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (name, ending) =>
        {
            while (await NextAsync(name, ending).ConfigureAwait(false) is { } next && await TryAsync(next, ending).ConfigureAwait(false)) continue;
        }).ConfigureAwait(false);
    }

    private static List<string> Waiting(IStore store)
    {
        var last = store.SavedSearches.LastEntry;
        return [.. store.SavedSearches.All().Where(search => search.Webhook is { On: true } hook && hook.Delivered < last).Select(search => search.Name)];
    }

    // What is open is sent again as it was; else what is new is written down first.
    private async Task<Message?> NextAsync(string name, CancellationToken stop)
    {
        var (message, passed) = await stores.ReadAsync(store => Next(store, name), stop).ConfigureAwait(false);
        if (passed is { } mark)
        {
            await stores.WriteAsync(store => store.SavedSearches.Advance(name, SavedMark.Delivered, mark.From, mark.To), stop).ConfigureAwait(false);
            return null;
        }
        if (message is not { Delivery.Tries: 0 }) return message;
        // Where another server was faster, it has it.
        return await stores.WriteAsync(store => store.Deliveries.Open(name)?.Id == message.Delivery.Id || store.Deliveries.Begin(message.Delivery), stop).ConfigureAwait(false) ? message : null;
    }

    private (Message? Message, (long From, long To)? Passed) Next(IStore store, string name)
    {
        var now = time.GetUtcNow();
        if (store.SavedSearches.Find(name) is not { Webhook: { On: true } hook } search || !AskedStatements.TryParse(search.Query, time, out var query, out _)) return default;
        if (store.Deliveries.Open(name) is { } open)
        {
            if (open.Due > now) return default;
            var again = store.SavedSearches.After(query!, open.From, StoreLimits.Page).Statements.Where(hit => hit.Statement.Entered <= open.To).ToList();
            // All of it may have been removed meanwhile.
            return again.Count == 0 ? (null, (open.From, open.To)) : (new Message(open, hook, AlertMessage.Bytes(open.Id, search, again, links)), null);
        }
        var id = Guid.NewGuid().ToString();
        for (var most = MostStatements; ; most /= 2)
        {
            var found = store.SavedSearches.After(query!, hook.Delivered, most);
            if (found.Statements.Count == 0) return found.Mark > hook.Delivered ? (null, (hook.Delivered, found.Mark)) : default;
            var body = AlertMessage.Bytes(id, search, found.Statements, links);
            if (body.Length > LargestBody && most > 1) continue;
            return (new Message(new Delivery { Id = id, Search = name, From = hook.Delivered, To = found.Mark, Statements = found.Statements.Count, Began = now, Due = now }, hook, body), null);
        }
    }

    // True when it was taken: there may be more.
    private async Task<bool> TryAsync(Message message, CancellationToken stop)
    {
        var (delivery, hook, body) = message;
        var post = new FetchPost(hook.Url, body, "application/json") { Fields = AlertSignature.Fields(delivery.Id, time.GetUtcNow(), body, hook.Secret) };
        using var answer = await gate.Post(post, stop).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var tried = delivery with { Tried = now, Tries = delivery.Tries + 1, Status = answer.Status == 0 ? null : answer.Status };
        // What was taken is noted also when the server is told to stop.
        if (answer.Failure is not { } failure) return await stores.WriteAsync(store => store.Deliveries.Taken(tried), CancellationToken.None).ConfigureAwait(false);
        var due = now + RetryTimes.BackOff(tried.Tries, FirstWait, LongestWait, Random.Shared.NextDouble());
        tried = tried with { Trouble = failure.Message, Reason = failure.Code, Due = failure.NotBefore > due ? failure.NotBefore.Value : due };
        var failures = await stores.WriteAsync(store => store.Deliveries.Failed(tried), CancellationToken.None).ConfigureAwait(false);
        NotTaken(logger, delivery.Id, failure.Code, failures);
        if (failures >= DeliveryLimits.Failures) SwitchedOff(logger, delivery.Id, failures);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "delivery {Delivery} was not taken: {Code}, {Failures} in a row")]
    private static partial void NotTaken(ILogger logger, string delivery, string code, int failures);

    [LoggerMessage(Level = LogLevel.Error, Message = "delivery {Delivery}: its webhook is switched off after {Failures} failures in a row")]
    private static partial void SwitchedOff(ILogger logger, string delivery, int failures);

    private sealed record Message(Delivery Delivery, SavedWebhook Hook, byte[] Body);
}
