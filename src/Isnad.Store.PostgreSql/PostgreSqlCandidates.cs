using System.Globalization;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Asks the index of words; the caller holds a transaction that sees one state.</summary>
internal sealed class PostgreSqlCandidates(NpgsqlConnection connection) : ICandidateSource
{
    // Rows come by portions, so that the server sorts no more than may be wanted: a page of the newest, or all that can be ranked.
    private const int FewRows = 1000;
    private const int ManyRows = StoreLimits.Ranked + FewRows;

    public IEnumerable<Candidate> Candidates(SearchQuery query, StatementColumns columns, SearchCursor? from)
    {
        var asked = QueryCondition.Of(query.Root);
        var (condition, values) = Asked(asked);
        // Those with too many words for the index answer every query that it is asked.
        HashSet<long> unsure = asked.IsSure ? [.. connection.All(row => row.GetInt64(0), "SELECT s.id FROM isnad.statements s WHERE s.words @@ $1::tsquery", Lexemes.WantedEverything)] : [];
        var candidate = new PostgreSqlCandidate(columns | Place.Columns);
        var place = from is null ? null : new Place(from.Day, from.Article, 0);
        for (var portion = from is null ? ManyRows : FewRows; ; portion = ManyRows)
        {
            var sql = $"SELECT {StatementTable.Part(columns | Place.Columns)} FROM isnad.statements s WHERE {condition}{(place is null ? "" : Place.Condition(values.Count))} ORDER BY s.day DESC, s.article_key, s.position LIMIT {portion.ToString(CultureInfo.InvariantCulture)}";
            var read = 0;
            using (var command = connection.Command(sql, [.. values, .. place?.Values ?? []]))
            using (var rows = command.ExecuteReader())
            {
                for (; rows.Read(); read++)
                {
                    candidate.Set(rows, asked.IsSure && !unsure.Contains(rows.GetInt64(0)));
                    if (read == portion - 1) place = Place.Of(candidate);
                    yield return candidate;
                }
            }
            if (read < portion) yield break;
        }
    }

    public IEnumerable<Candidate> Those(IReadOnlyList<long> ids, StatementColumns columns)
    {
        var candidate = new PostgreSqlCandidate(columns);
        using var command = connection.Command($"SELECT {StatementTable.Part(columns)} FROM unnest($1) WITH ORDINALITY AS wanted (id, place) JOIN isnad.statements s ON s.id = wanted.id ORDER BY wanted.place", ids.ToArray());
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            candidate.Set(rows);
            yield return candidate;
        }
    }

    /// <summary>A condition on <c>statements s</c>, with the values of its parameters $1, $2, …</summary>
    public static (string Condition, List<object> Values) Asked(QueryCondition asked)
    {
        var values = new List<object>();
        var parts = new List<string>();
        if (asked.Lexemes is { } lexemes) Add("s.words @@ {0}::tsquery", lexemes);
        if (asked.First is { } first) Add("s.day >= {0}", IsoDay.Of(first));
        if (asked.Last is { } last) Add("s.day <= {0}", IsoDay.Of(last));
        return (parts.Count == 0 ? "true" : string.Join(" AND ", parts), values);

        void Add(string part, string value)
        {
            values.Add(value);
            parts.Add(string.Format(CultureInfo.InvariantCulture, part, $"${values.Count}"));
        }
    }

    /// <summary>A statement behind which, in the order of the newest, others are wanted.</summary>
    private sealed record Place(string Day, string Article, int Position)
    {
        public const StatementColumns Columns = StatementColumns.Day | StatementColumns.Article | StatementColumns.Position;

        public object[] Values => [StoreGate.Pass(Day), StoreGate.Pass(Article), Position];

        public static Place Of(Candidate row) => new(
            System.Text.Encoding.ASCII.GetString(row.Text(StatementColumns.Day)), System.Text.Encoding.ASCII.GetString(row.Text(StatementColumns.Article)), (int)row.Number(StatementColumns.Position));

        public static string Condition(int before) => string.Create(
            CultureInfo.InvariantCulture,
            $" AND s.day <= ${before + 1} AND (s.day < ${before + 1} OR (s.article_key, s.position) > (${before + 2}, ${before + 3}))");
    }
}
