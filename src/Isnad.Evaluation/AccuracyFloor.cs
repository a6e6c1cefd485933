using System.Globalization;
using System.Text.Json;

namespace Isnad.Evaluation;

/// <summary>Figures that must not fall: those of an earlier evaluation, as <c>--report</c> wrote them.</summary>
public sealed class AccuracyFloor
{
    /// <summary>How far a figure may fall unnoticed: the last printed digit.</summary>
    private const double Allowance = 0.001;

    private readonly string path;
    private readonly IReadOnlyDictionary<string, double> figures;

    private AccuracyFloor(string path, IReadOnlyDictionary<string, double> figures) => (this.path, this.figures) = (path, figures);

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is no evaluation.</exception>
    public static AccuracyFloor Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: no such file");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var figures = document.RootElement.GetProperty("figures").EnumerateObject()
                .Where(figure => IsGuarded(figure.Name))
                .ToDictionary(figure => figure.Name, figure => figure.Value.GetDouble(), StringComparer.Ordinal);
            return new AccuracyFloor(path, figures);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path}: holds no figures of an evaluation: give the .json that --report or --json wrote", e);
        }
    }

    /// <summary>A sentence for each figure that has fallen or is gone.</summary>
    public IEnumerable<string> Fallen(IReadOnlyList<Figure> now)
    {
        var current = now.ToDictionary(figure => figure.Name, figure => figure.Value, StringComparer.Ordinal);
        foreach (var (name, floor) in figures.OrderBy(figure => figure.Key, StringComparer.Ordinal))
        {
            var value = current.GetValueOrDefault(name);
            if (value < floor - Allowance) yield return string.Create(CultureInfo.InvariantCulture, $"{name} is {value:F3} and was {floor:F3} in {path}");
        }
    }

    private static bool IsGuarded(string name) =>
        name.EndsWith(".f1", StringComparison.Ordinal) || name.EndsWith(".accuracy", StringComparison.Ordinal);
}
