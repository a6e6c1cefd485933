using System.Diagnostics;
using System.Globalization;
using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>
/// After each kill of a reread everything must be there and undamaged, corrections too; when it is run again to the end, the store must hold the same as after one that
/// nobody stopped. Between two kills the first readings are put back.
/// </summary>
internal sealed class RereadSeries(IStore store, KillInput input, RereadProgram program)
{
    private const int EachCorrected = 10;

    public int Run(int times, int seed)
    {
        Correct();
        var (before, held) = (StoreDump.Of(store, input), Held());
        var clock = Stopwatch.StartNew();
        program.Run(withActors: true, null);
        var whole = clock.Elapsed;
        var wanted = StoreDump.Of(store, input);
        if (wanted == before) return Wrong("with other actors nothing was read differently");
        Print($"{held}; uninterrupted {whole.TotalSeconds:F1} s");
        var (chance, killed, between) = (new Random(seed), 0, 0);
        while (killed < times)
        {
            program.Run(withActors: false, null);
            if (StoreDump.Of(store, input) != before) return Wrong($"after {killed} kills the first readings do not come back");
            var moment = whole * (0.3 + (0.7 * chance.NextDouble()));
            if (program.Run(withActors: true, moment)) continue;
            killed++;
            var place = string.Create(CultureInfo.InvariantCulture, $"kill {killed}, {moment.TotalSeconds:F3} s after the start: ");
            if (Held() is var now && now != held) return Wrong($"{place}{now} in the place of {held}");
            if (store.Check().FirstOrDefault() is { } problem) return Wrong(place + problem);
            var dump = StoreDump.Of(store, input);
            if (dump != before && dump != wanted) between++;
            program.Run(withActors: true, null);
            if (StoreDump.Of(store, input) is var end && end != wanted) return Wrong($"{place}run again, the store is not that of an uninterrupted run:\n{StoreDump.FirstDifference(wanted, end)}");
        }
        Print($"{killed} kills, seed {seed}, {between} of them between the first and the last reading: nothing lost, corrections kept, no damage; run again, each time the same store as uninterrupted");
        return 0;
    }

    private void Correct()
    {
        foreach (var key in input.Keys.Where((_, i) => i % EachCorrected == 0))
        {
            var article = store.Find(new ArticleId(key, null, null))!;
            var draft = new CorrectionDraft { By = "kill", At = DateTimeOffset.UnixEpoch };
            store.Corrections.Add(draft.Of(CorrectedReading.Of(store, article), article.Id with { Statement = article.Reading.Statements[0].Id }, CorrectionKind.Accept));
        }
    }

    private string Held()
    {
        var stats = store.Stats();
        return string.Create(CultureInfo.InvariantCulture, $"{stats.Articles} articles, {stats.Versions} versions, {stats.Statements} statements, {stats.Corrections} corrections");
    }

    private static int Wrong(string message)
    {
        Console.Error.WriteLine($"kill: {message}");
        return 1;
    }

    private static void Print(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
