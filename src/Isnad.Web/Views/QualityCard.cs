using System.Text.Json;

namespace Isnad.Web.Views;

/// <summary>The measured accuracy of the reader, from the report that ships with it.</summary>
public sealed class QualityCard
{
    private static readonly Lazy<QualityCard> Loaded = new(Load);

    private readonly Dictionary<string, double> figures = new(StringComparer.Ordinal);

    private QualityCard(JsonElement report)
    {
        Reader = report.GetProperty("reader").GetString() ?? throw new InvalidDataException("accuracy.json: no reader");
        foreach (var figure in report.GetProperty("figures").EnumerateObject()) figures[figure.Name] = figure.Value.GetDouble();
        ByQuote = Rows(report.GetProperty("byQuote"));
        ByAct = Rows(report.GetProperty("byAct"));
    }

    public static QualityCard Embedded => Loaded.Value;

    /// <summary>The figures that are shown, in their order.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        "detect.f1", "detect.precision", "detect.recall", "exact.f1", "said.f1", "speaker.accuracy", "quote.accuracy", "act.accuracy",
        "relay.f1", "chain.accuracy", "entity.f1", "time.value.f1",
    ];

    /// <summary>The version that was measured.</summary>
    public string Reader { get; }

    public IReadOnlyList<QualityRow> ByQuote { get; }

    public IReadOnlyList<QualityRow> ByAct { get; }

    /// <exception cref="KeyNotFoundException">The report has no such figure.</exception>
    public double Figure(string name) => figures[name];

    private static QualityRow[] Rows(JsonElement rows) =>
    [
        .. rows.EnumerateArray().Select(row => new QualityRow(
            row.GetProperty("name").GetString() ?? "",
            row.GetProperty("gold").GetInt32(),
            row.GetProperty("detect").GetProperty("f1").GetDouble(),
            row.GetProperty("said").GetProperty("f1").GetDouble())),
    ];

    private static QualityCard Load()
    {
        using var stream = typeof(QualityCard).Assembly.GetManifestResourceStream("accuracy.json") ?? throw new InvalidDataException("accuracy.json: not embedded");
        using var report = JsonDocument.Parse(stream);
        return new QualityCard(report.RootElement);
    }
}

/// <summary>How well the statements of one sort were read.</summary>
/// <param name="Name">The sort, as the report names it.</param>
/// <param name="Statements">How many people annotated.</param>
/// <param name="Found">F1 of finding them.</param>
/// <param name="Said">F1 of finding them and giving them to the right speaker.</param>
public sealed record QualityRow(string Name, int Statements, double Found, double Said);
