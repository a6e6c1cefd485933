using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Makes attention over time, by day of publication.</summary>
public static class Attentions
{
    /// <summary>Who speaks, or who and what is spoken of, in the statements that answer <paramref name="query"/>: of one outlet, where the scope names it.</summary>
    /// <param name="store">Where the statements are.</param>
    /// <param name="query">Which; <see cref="SearchQuery.Everything"/> for all.</param>
    /// <param name="to">Speakers or subjects.</param>
    /// <param name="by">How long each stretch is.</param>
    /// <param name="scope">Among which statements.</param>
    /// <param name="most">The most series.</param>
    /// <exception cref="TooManyStretchesException">There would be more than <see cref="TimelineOptions.MostBuckets"/> stretches.</exception>
    public static Attention Of(IArticleStore store, SearchQuery query, AttentionTo to, Period by = Period.Month, Scope? scope = null, int most = 10)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        scope ??= new Scope();
        var selection = new SelectionCounter();
        var all = new PeriodCounts(by);
        var actors = new ActorCounter(new ActorNames());
        var counts = new Dictionary<(ActorKey Key, DateOnly Start), int>();
        foreach (var row in store.Rows(scope.Narrow(query)))
        {
            selection.Add(row);
            var published = Periods.Day(row.Day);
            all.Add(published, published);
            if (published is not { } day) continue;
            foreach (var (key, name) in Counted(row, to))
            {
                actors.Add(key, name, row);
                var at = (key, Periods.StartOf(by, day));
                counts[at] = counts.GetValueOrDefault(at) + 1;
            }
        }
        var starts = all is { First: { } first, Last: { } last } ? Timelines.Starts(by, first, last) : [];
        var sorted = actors.Sorted();
        var series = sorted.Take(most).Select(actor => Series(actor, starts, counts, all)).ToList();
        return new Attention(
            selection.Of(query, scope), to, by, starts.ConvertAll(start => new AttentionPeriod(Periods.NameOf(by, start), start, all[start].Count)), series, sorted.Count - series.Count, all.Undated);
    }

    private static IEnumerable<(ActorKey Key, string Name)> Counted(StatementRow row, AttentionTo to)
    {
        if (to == AttentionTo.Subjects) return ActorKey.OfAbout(row).DistinctBy(one => one.Key);
        return ActorKey.OfSpeaker(row) is { } speaker ? [(speaker, row.Speaker)] : [];
    }

    private static AttentionSeries Series(ActorTally actor, List<DateOnly> starts, Dictionary<(ActorKey Key, DateOnly Start), int> counts, PeriodCounts all)
    {
        var own = starts.ConvertAll(start => counts.GetValueOrDefault((actor.Key, start)));
        return new AttentionSeries(actor, own, [.. starts.Select((start, i) => all[start].Count is > 0 and var whole ? (double?)own[i] / whole : null)]);
    }
}
