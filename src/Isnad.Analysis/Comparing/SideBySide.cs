using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Puts statements that say the same into rows.</summary>
/// <param name="store">Where the whole readings of the reports are.</param>
internal sealed class SideBySide(IArticleStore store)
{
    private const string Agency = "agency";

    public Comparison Of(List<Report> reports, ComparedEvent found, List<string> outlets)
    {
        var columns = outlets.ConvertAll(outlet => reports.Where(report => report.Outlet == outlet).OrderBy(report => report.Date).ThenBy(report => report.Article.Id.Article, StringComparer.Ordinal).ToList());
        var shown = columns.Select((column, i) => new ComparedOutlet(outlets[i], column.ConvertAll(Shown))).ToList();
        return new Comparison(found, shown, Rows(columns.ConvertAll(column => column.SelectMany(report => report.Rows).ToList())), Copies(columns));
    }

    private ComparedReport Shown(Report report) =>
        new(report.Article.Id.ToString(), report.Date is { } day ? IsoDay.Of(day) : "", report.Article.Title, report.Rows.Count, Agencies(report));

    // Also those that are named outside of statements: the rows don't know them.
    private List<string> Agencies(Report report) =>
        [.. (store.Find(report.Article.Id)?.Reading.Entities ?? []).Select(entity => entity.Link).OfType<string>().Select(ActorDirectory.Default.Find).OfType<Actor>().Where(actor => actor.Sort == Agency).Select(actor => actor.Name).Distinct(StringComparer.Ordinal)];

    private static List<ComparisonRow> Rows(List<List<ComparedStatement>> columns)
    {
        var groups = new Groups(columns.Sum(column => column.Count));
        var starts = columns.Select((_, i) => columns.Take(i).Sum(column => column.Count)).ToList();
        for (var a = 0; a < columns.Count; a++)
        {
            for (var b = a + 1; b < columns.Count; b++)
                foreach (var pair in Alignment.Pairs(columns[a], columns[b])) groups.Join(starts[a] + pair.A, starts[b] + pair.B);
        }
        return [.. columns.SelectMany((column, i) => column.Select((statement, at) => (Column: i, Statement: statement, Number: starts[i] + at)))
            .GroupBy(one => groups.Of(one.Number)).OrderByDescending(group => group.Select(one => one.Column).Distinct().Count()).ThenBy(group => group.Key)
            .Select(group => Row(columns.Count, [.. group.Select(one => (one.Column, one.Statement))]))];
    }

    private static ComparisonRow Row(int columns, List<(int Column, ComparedStatement Statement)> statements)
    {
        var cells = new List<IReadOnlyList<ComparedCell>>(columns);
        for (var i = 0; i < columns; i++)
        {
            var others = statements.Where(one => one.Column != i).Select(one => one.Statement.Words).ToList();
            cells.Add([.. statements.Where(one => one.Column == i).Select(one => new ComparedCell(one.Statement.Row, others.Count == 0 ? [] : one.Statement.Words.OnlyHere(others)))]);
        }
        return new ComparisonRow(cells, cells.Count(cell => cell.Count > 0));
    }

    private static List<TextCopy> Copies(List<List<Report>> columns)
    {
        var reports = columns.SelectMany((column, i) => column.Select(report => (Column: i, Report: report, Runs: CopyFinder.RunsOf(report.Article.Text)))).ToList();
        var copies = new List<TextCopy>();
        for (var a = 0; a < reports.Count; a++)
        {
            for (var b = a + 1; b < reports.Count; b++)
            {
                if (reports[a].Column == reports[b].Column) continue;
                var share = CopyFinder.Share(reports[a].Runs, reports[b].Runs);
                if (share >= CopyFinder.LeastShare) copies.Add(Copy(reports[a].Report, reports[b].Report, share));
            }
        }
        return copies;
    }

    private static TextCopy Copy(Report a, Report b, double share)
    {
        var earlier = a.Date is { } dayA && b.Date is { } dayB && dayA != dayB ? (dayA < dayB ? a : b) : null;
        return new TextCopy(a.Article.Id.ToString(), b.Article.Id.ToString(), share, earlier?.Article.Id.ToString());
    }

    /// <summary>Which numbers belong together; a group is named by its least.</summary>
    private sealed class Groups(int count)
    {
        private readonly int[] parents = [.. Enumerable.Range(0, count)];

        public int Of(int number)
        {
            while (parents[number] != number) number = parents[number] = parents[parents[number]];
            return number;
        }

        public void Join(int a, int b)
        {
            var (x, y) = (Of(a), Of(b));
            parents[Math.Max(x, y)] = Math.Min(x, y);
        }
    }
}
