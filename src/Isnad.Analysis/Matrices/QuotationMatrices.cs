using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Makes matrices of who quotes whom.</summary>
public static class QuotationMatrices
{
    /// <summary>
    /// The matrix of the statements that answer <paramref name="query"/>. Speakers without a name are left out, and outlets that are not known; somebody who is named
    /// several times in a statement counts once.
    /// </summary>
    /// <param name="store">Where the statements are.</param>
    /// <param name="query">Which; <see cref="SearchQuery.Everything"/> for all.</param>
    /// <param name="kind">What rows and columns are.</param>
    /// <param name="scope">Among which statements.</param>
    /// <param name="rows">The most rows.</param>
    /// <param name="columns">The most columns.</param>
    public static QuotationMatrix Of(IArticleStore store, SearchQuery query, MatrixKind kind, Scope? scope = null, int rows = 20, int columns = 20)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        scope ??= new Scope();
        var counting = new Counting(kind);
        foreach (var row in store.Rows(scope.Narrow(query))) counting.Add(row);
        return counting.Done(query, scope, rows, columns);
    }

    private sealed class Counting(MatrixKind kind)
    {
        private readonly SelectionCounter selection = new();
        private readonly ActorNames names = new();
        private readonly TallyCounter rows = new();
        private readonly TallyCounter columns = new();
        private readonly Dictionary<(string Row, string Column), int> cells = [];

        public void Add(StatementRow row)
        {
            selection.Add(row);
            if (ActorKey.OfSpeaker(row) is not { } speaker) return;
            names.Add(speaker, row.Speaker);
            if (kind == MatrixKind.OutletSpeaker)
            {
                if (row.Outlet.Length > 0) Add(row.Outlet, [speaker.Id], row);
                return;
            }
            var named = ActorKey.OfAbout(row).DistinctBy(one => one.Key).Where(one => one.Key != speaker).ToList();
            foreach (var (key, name) in named) names.Add(key, name);
            if (named.Count > 0) Add(speaker.Id, named.ConvertAll(one => one.Key.Id), row);
        }

        public QuotationMatrix Done(SearchQuery query, Scope scope, int mostRows, int mostColumns)
        {
            var (allRows, allColumns) = (rows.Sorted(), columns.Sorted());
            var shownRows = allRows.Take(mostRows).Select(tally => Line(tally, kind == MatrixKind.SpeakerAbout)).ToList();
            var shownColumns = allColumns.Take(mostColumns).Select(tally => Line(tally, true)).ToList();
            return new QuotationMatrix(
                selection.Of(query, scope), kind, shownRows, shownColumns,
                shownRows.ConvertAll(row => (IReadOnlyList<int>)shownColumns.ConvertAll(column => cells.GetValueOrDefault((row.Key, column.Key)))),
                allRows.Count - shownRows.Count, allColumns.Count - shownColumns.Count);
        }

        private void Add(string row, List<string> all, StatementRow statement)
        {
            rows.Add(row, statement);
            foreach (var column in all)
            {
                columns.Add(column, statement);
                cells[(row, column)] = cells.GetValueOrDefault((row, column)) + 1;
            }
        }

        private MatrixLine Line(Tally tally, bool actor) => new(tally.Value, actor ? names.Of(new ActorKey(tally.Value)) : tally.Value, tally.Statements, tally.Articles);
    }
}
