using System.Globalization;
using Isnad.Store;
using Isnad.Stores;
using Isnad.Testing;

namespace Isnad.Benchmarks;

/// <summary>
/// Kills <c>isnad add</c> (kill -9) at random moments, again and again. After each kill every article that was acknowledged must be there, whole and once; when it is let run to the
/// end, the store must hold the same as after a run that nobody stopped. Acknowledged is what <c>add --verbose</c> has said to be kept: it says so after the commit.
/// </summary>
internal static class KillCommand
{
    private const string Usage = "kill [--store sqlite|postgres|ADDRESS] [--times 200] [--seed 7] [--articles 600]   (postgres: a throw-away server; ADDRESS: an empty store)";

    public static int Run(string[] args)
    {
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : "", StringComparer.Ordinal);
        if (given.Keys.Any(key => key is not ("--store" or "--times" or "--seed" or "--articles")))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("isnad-kill-").FullName;
        using var server = new PostgreSqlServer();
        try
        {
            var input = new KillInput(folder, Number("--articles", 600));
            var place = given.GetValueOrDefault("--store", "sqlite");
            var address = place switch { "sqlite" => Path.Combine(folder, "kill.db"), "postgres" => server.NewDatabase(), _ => place };
            return Kill(input, address, Number("--times", 200), Number("--seed", 7));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        int Number(string key, int otherwise) => given.TryGetValue(key, out var text) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
    }

    private static int Kill(KillInput input, string address, int times, int seed)
    {
        using var store = StoreAddress.Parse(address).OpenOrCreate();
        if (store.Stats().Articles > 0)
        {
            Console.Error.WriteLine("kill: there are articles in this store already: give it an empty one");
            return 2;
        }
        var whole = AddProcess.Run(input.Path, address, null);
        var wanted = StoreDump.Of(store, input);
        Print($"{input.Articles.Count} inputs, {store.Stats().Articles} articles, {store.Stats().Versions} versions; uninterrupted {whole.Time.TotalSeconds:F1} s, the first commit after {whole.FirstCommit.TotalSeconds:F1} s");
        var chance = new Random(seed);
        var (kills, rounds, early) = (0, 0, 0);
        var acknowledged = new List<int>();
        store.Remove(input.Keys);
        while (kills < times)
        {
            var moment = whole.FirstCommit * 0.5 + (whole.Time - (whole.FirstCommit * 0.5)) * chance.NextDouble();
            var run = AddProcess.Run(input.Path, address, moment);
            if (run.Finished)
            {
                if (StoreDump.Of(store, input) is var dump && dump != wanted) return Wrong($"after {kills} kills the store is not that of an uninterrupted run:\n{StoreDump.FirstDifference(wanted, dump)}");
                rounds++;
                store.Remove(input.Keys);
                continue;
            }
            kills++;
            acknowledged.Add(run.Acknowledged);
            if (run.Acknowledged == 0) early++;
            if (Trouble(store, input, run.Acknowledged) is { } trouble) return Wrong($"kill {kills}, at {moment.TotalSeconds:F3} s, {run.Acknowledged} acknowledged: {trouble}");
        }
        if (!AddProcess.Run(input.Path, address, null).Finished || StoreDump.Of(store, input) != wanted) return Wrong("the last run to the end did not give the store of an uninterrupted run");
        store.Remove(input.Keys);
        acknowledged.Sort();
        Print($"{kills} kills, seed {seed}: {rounds + 1} times run to the end, each time the same store as uninterrupted");
        Print($"acknowledged when killed: none {early} times, median {acknowledged[kills / 2]}, most {acknowledged[^1]}; nothing lost, nothing doubled, no damage");
        return 0;
    }

    private static string? Trouble(IStore store, KillInput input, int acknowledged)
    {
        var lost = input.Articles.Take(acknowledged).Count(article => !store.Knows(ContentKey.Of(article)));
        if (lost > 0) return $"{lost} acknowledged articles are lost";
        var stats = store.Stats();
        if (stats.Articles > input.Keys.Count || stats.Versions > input.Articles.Count) return $"{stats.Articles} articles and {stats.Versions} versions: something is there twice";
        return store.Check().Select(problem => problem.ToString()).FirstOrDefault();
    }

    private static int Wrong(string message)
    {
        Console.Error.WriteLine($"kill: {message}");
        return 1;
    }

    private static void Print(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
