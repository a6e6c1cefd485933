using System.Collections.Concurrent;

namespace Isnad.Cli;

/// <summary>
/// Does work on several items at the same time and hands the results out in the items' order. Holds a few items for each job, or <paramref name="ahead"/>
/// where the one who takes the results does so in fits and starts, however many items there are.
/// </summary>
internal sealed class OrderedWork<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs, int ahead = 0) : IDisposable
{
    private const int WaitingForEachJob = 4;

    private readonly BlockingCollection<Task<TResult>> queue = new(Math.Max(ahead, jobs * WaitingForEachJob));
    private readonly SemaphoreSlim free = new(jobs);
    private readonly CancellationTokenSource abandoned = new();

    public IEnumerable<TResult> Results(CancellationToken stop)
    {
        var producer = new Thread(Produce) { IsBackground = true, Name = "intake" };
        producer.Start();
        return queue.GetConsumingEnumerable(stop).Select(task => task.GetAwaiter().GetResult());
    }

    public void Dispose() => abandoned.Cancel();

    private void Produce()
    {
        try
        {
            foreach (var item in items)
            {
                free.Wait(abandoned.Token);
                queue.Add(Task.Run(() => Do(item)), abandoned.Token);
            }
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            // Nobody waits for the rest: the output was closed, or the program was told to stop.
        }
        catch (Exception e)
        {
            queue.Add(Task.FromException<TResult>(e));
        }
        finally
        {
            queue.CompleteAdding();
        }
    }

    private TResult Do(TItem item)
    {
        try
        {
            return work(item);
        }
        finally
        {
            free.Release();
        }
    }
}
