using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>
/// After each kill every article that was acknowledged must be there, whole and once; when a run comes to the end, the store must hold the same as after one that
/// nobody stopped. Acknowledged is what <c>add --verbose</c> has said to be kept: it says so after the commit.
/// </summary>
internal sealed class KillSeries(IStore store, KillInput input, AddProgram program)
{
    private readonly List<int> acknowledged = [];
    private string wanted = "";
    private int kept;
    private int wholeRuns;

    public int Run(int times, int seed)
    {
        if (store.Stats().Articles > 0) return Wrong("there are articles in this store already: give it an empty one");
        var whole = program.Run(null);
        wanted = StoreDump.Of(store, input);
        Print($"{input.Articles.Count} inputs, {store.Stats().Articles} articles, {store.Stats().Versions} versions; uninterrupted {whole.Time.TotalSeconds:F1} s, the first commit after {whole.FirstCommit.TotalSeconds:F1} s");
        store.Remove(input.Keys);
        var chance = new Random(seed);
        var earliest = whole.FirstCommit / 2;
        while (acknowledged.Count < times)
        {
            var moment = earliest + ((whole.Time - earliest) * chance.NextDouble());
            if (Trouble(program.Run(moment)) is { } trouble) return Wrong($"kill {acknowledged.Count}, {moment.TotalSeconds:F3} s after the start, {kept} acknowledged: {trouble}");
        }
        if (Trouble(program.Run(null)) is { } last) return Wrong(last);
        Report(seed);
        return 0;
    }

    private string? Trouble(AddOutcome run)
    {
        kept = Math.Max(kept, run.Acknowledged);
        if (!run.Finished)
        {
            acknowledged.Add(kept);
            return AfterKill();
        }
        var dump = StoreDump.Of(store, input);
        if (dump != wanted) return $"run to the end, the store is not that of an uninterrupted run:\n{StoreDump.FirstDifference(wanted, dump)}";
        wholeRuns++;
        kept = 0;
        store.Remove(input.Keys);
        return null;
    }

    private string? AfterKill()
    {
        var lost = input.Articles.Take(kept).Count(article => !store.Knows(ContentKey.Of(article)));
        if (lost > 0) return $"{lost} acknowledged articles are lost";
        var stats = store.Stats();
        if (stats.Articles > input.Keys.Count || stats.Versions > input.Articles.Count) return $"{stats.Articles} articles and {stats.Versions} versions: something is there twice";
        return store.Check().Select(problem => problem.ToString()).FirstOrDefault();
    }

    private void Report(int seed)
    {
        acknowledged.Sort();
        Print($"{acknowledged.Count} kills, seed {seed}: nothing acknowledged was lost, nothing doubled, no damage; {wholeRuns} times run to the end, each time the same store as uninterrupted");
        Print($"acknowledged when killed: none {acknowledged.Count(count => count == 0)} times, median {acknowledged[acknowledged.Count / 2]}, most {acknowledged[^1]} inputs");
    }

    private static int Wrong(string message)
    {
        Console.Error.WriteLine($"kill: {message}");
        return 1;
    }

    private static void Print(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
