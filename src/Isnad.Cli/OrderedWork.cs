using System.Collections.Concurrent;

namespace Isnad.Cli;

/// <summary>
/// Does work on several items at the same time and hands the results out in the items' order. Holds a few items for each job, or <paramref name="ahead"/>
/// where the one who takes the results does so in fits and starts, however many items there are.
/// </summary>
internal sealed class OrderedWork<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs, int ahead = 0) : IDisposable
{
    private const int WaitingForEachJob = 4;

    private readonly BlockingCollection<Task<TResult>> results = new(Math.Max(ahead, jobs * WaitingForEachJob));
    private readonly BlockingCollection<Task<TResult>> begun = new(jobs * WaitingForEachJob);
    private readonly CancellationTokenSource abandoned = new();

    public IEnumerable<TResult> Results(CancellationToken stop)
    {
        Begin("intake", Produce);
        // A thread for each job, with work waiting for it: handing one over when it is asked for leaves the job idle meanwhile.
        for (var i = 0; i < jobs; i++) Begin("reading", Work);
        return results.GetConsumingEnumerable(stop).Select(task => task.GetAwaiter().GetResult());
    }

    public void Dispose() => abandoned.Cancel();

    private static void Begin(string name, ThreadStart run) => new Thread(run) { IsBackground = true, Name = name }.Start();

    private void Produce()
    {
        try
        {
            foreach (var item in items)
            {
                var task = new Task<TResult>(() => work(item));
                results.Add(task, abandoned.Token);
                begun.Add(task, abandoned.Token);
            }
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            // Nobody waits for the rest: the output was closed, or the program was told to stop.
        }
        catch (Exception e)
        {
            results.Add(Task.FromException<TResult>(e));
        }
        finally
        {
            results.CompleteAdding();
            begun.CompleteAdding();
        }
    }

    private void Work()
    {
        try
        {
            foreach (var task in begun.GetConsumingEnumerable(abandoned.Token)) task.RunSynchronously(TaskScheduler.Default);
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            // As above.
        }
    }
}
