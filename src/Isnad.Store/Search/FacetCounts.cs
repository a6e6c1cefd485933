using System.Globalization;

namespace Isnad.Store;

/// <summary>Counts hits by outlet, speaker, act, quote and month.</summary>
internal sealed class FacetCounts
{
    /// <summary>What is read of a hit.</summary>
    public const StatementColumns Columns = StatementColumns.Outlet | StatementColumns.Speaker | StatementColumns.Act | StatementColumns.Quote | StatementColumns.Day;

    private const int Values = 20;
    private const int MonthLength = 7;

    private readonly ColumnCounts outlets = new(StatementColumns.Outlet);
    private readonly ColumnCounts speakers = new(StatementColumns.Speaker);
    private readonly TextCounts months = new();
    private readonly int[] acts = new int[Enum.GetValues<SpeechAct>().Length];
    private readonly int[] quotes = new int[Enum.GetValues<QuotationType>().Length];

    public void Add(Candidate hit)
    {
        outlets.Add(hit);
        speakers.Add(hit);
        acts[hit.Number(StatementColumns.Act)]++;
        quotes[hit.Number(StatementColumns.Quote)]++;
        if (hit.Text(StatementColumns.Day) is { IsEmpty: false } day) months.Add(day[..MonthLength]);
    }

    public IReadOnlyList<Facet> Facets(ICandidateSource source) =>
    [
        Facet("outlet", outlets.Most(source)),
        Facet("speaker", speakers.Most(source)),
        Facet("act", Named<SpeechAct>(acts)),
        Facet("quote", Named<QuotationType>(quotes)),
        // Newest first: what is left out is old.
        Facet("month", months.All.OrderByDescending(pair => pair.Key, StringComparer.Ordinal).Take(Values)),
    ];

    private static IEnumerable<KeyValuePair<string, int>> Named<T>(int[] counts)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => KeyValuePair.Create(value.ToString().ToLower(CultureInfo.InvariantCulture), counts[Convert.ToInt32(value, CultureInfo.InvariantCulture)]));

    private static Facet Facet(string name, IEnumerable<KeyValuePair<string, int>> counts) => new(
        name,
        [.. counts.Where(pair => pair.Key.Length > 0 && pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Values)
            .Select(pair => new FacetValue(pair.Key, pair.Value))]);

    // By key where the store keeps one, else by text.
    private sealed class ColumnCounts(StatementColumns column)
    {
        private readonly KeyCounts keys = new(column);
        private readonly TextCounts texts = new();

        public void Add(Candidate hit)
        {
            if (hit.Key(column) is { } key) keys.Add(key, hit.Id);
            else texts.Add(hit.Text(column));
        }

        public IEnumerable<KeyValuePair<string, int>> Most(ICandidateSource source) => texts.All.Concat(keys.Most(Values, source));
    }
}
