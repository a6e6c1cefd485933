using System.Globalization;
using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;
using Isnad.Export;

namespace Isnad.App.Tests;

/// <summary>CSV and Parquet, read back by others.</summary>
public sealed class TableTests : IDisposable
{
    private readonly TestFolder folder = new();

    public static TheoryData<string> Tables => [.. ExportTables.All.Select(table => table.Name)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Csv_holds_every_value_of_every_row(string name)
    {
        var table = ExportTables.Find(name)!;

        var read = CsvReader.Read(Encoding.UTF8.GetString(await ExportSample.Written("csv", new ExportOptions { Table = table })));

        Assert.Equal(table.Columns.Select(column => column.Name), read[0]);
        Assert.Equal(Rows(table).Select(row => row.Select(CsvValue)), read.Skip(1));
    }

    [Fact]
    public async Task Csv_begins_with_a_byte_order_mark_only_where_one_is_asked_for()
    {
        Assert.Equal("article,"u8.ToArray(), (await ExportSample.Written("csv"))[..8]);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await ExportSample.Written("csv", new ExportOptions { Bom = true }))[..3]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Parquet_is_read_back_by_DuckDB(string name)
    {
        var table = ExportTables.Find(name)!;
        var file = folder.Add("table.parquet", await ExportSample.Written(ExportFormat.ParquetTable, new ExportOptions { Table = table }));

        Assert.Equal(table.Columns.Select(column => (column.Name, DuckType(column.Type))), Query($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{file}')").Select(row => ((string)row[0]!, (string)row[1]!)));
        Assert.Equal(Rows(table).ToList(), Query($"SELECT * FROM '{file}'"));
        Assert.Equal(["ZSTD"], Query($"SELECT DISTINCT compression FROM parquet_metadata('{file}')").Select(row => row[0]));
    }

    [Fact]
    public async Task The_tables_of_parquet_join_and_their_spans_slice_the_text_in_code_points()
    {
        using (var archive = new ZipArchive(new MemoryStream(await ExportSample.Written("parquet")))) archive.ExtractToDirectory(folder.Path);

        Assert.Equal(ExportTables.All.Select(table => table.Name + ".parquet").Order(StringComparer.Ordinal), Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        foreach (var spans in new[] { "spans", "mentions", "times", "roles" })
        {
            var (count, wrong) = Counts($"SELECT count(*), count(*) FILTER (substring(a.text, s.start + 1, s.end - s.start) <> s.text) FROM '{folder[spans]}.parquet' s JOIN '{folder["articles"]}.parquet' a USING (article)");
            Assert.Equal(Rows(ExportTables.Find(spans)!).Count(), count);
            Assert.Equal(0, wrong);
        }
        var (joined, unknown) = Counts($"SELECT count(*), count(*) FILTER (s.statement IS NULL) FROM '{folder["chains"]}.parquet' c LEFT JOIN '{folder["statements"]}.parquet' s USING (article, statement)");
        Assert.True(joined > 10);
        Assert.Equal(0, unknown);
    }

    [Fact]
    public async Task An_export_of_nothing_is_a_whole_file_without_rows()
    {
        var file = folder.Add("table.parquet", await ExportSample.Written(ExportFormat.ParquetTable, articles: []));

        Assert.Equal(0, Counts($"SELECT count(*), 0 FROM '{file}'").Item1);
        Assert.Equal(CsvTable.Header(ExportTables.Statements), Encoding.UTF8.GetString(await ExportSample.Written("csv", articles: [])));
        Assert.Equal("{\"schema\":\"isnad.readings/1\",\"readings\":[]}\n", Encoding.UTF8.GetString(await ExportSample.Written("json", articles: [])));
        Assert.Empty(await ExportSample.Written("jsonl", articles: []));
    }

    [Fact]
    public async Task Many_rows_make_several_row_groups()
    {
        var file = folder.Add("table.parquet", await ExportSample.Written(ExportFormat.ParquetTable, articles: Enumerable.Repeat(ExportSample.All[2], 6000)));

        Assert.Equal(6000 * ExportSample.All[2].Reading.Statements.Count, Counts($"SELECT count(*), 0 FROM '{file}'").Item1);
        Assert.True(Counts($"SELECT count(DISTINCT row_group_id), 0 FROM parquet_metadata('{file}')").Item1 > 1);
    }

    private static IEnumerable<object?[]> Rows(ExportTable table) => ExportSample.All.SelectMany(table.Rows);

    private static string CsvValue(object? value) => value switch
    {
        null => "",
        string { Length: > 0 } text when text[0] is '=' or '-' or '+' or '@' or '\t' or '\r' => "'" + text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static string DuckType(ColumnType type) => type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Whole => "INTEGER",
        ColumnType.Fraction => "DOUBLE",
        ColumnType.YesNo => "BOOLEAN",
        _ => "DATE",
    };

    private static (long, long) Counts(string sql) => Query(sql).Select(row => (Convert.ToInt64(row[0], CultureInfo.InvariantCulture), Convert.ToInt64(row[1], CultureInfo.InvariantCulture))).Single();

    private static List<object?[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }
}
