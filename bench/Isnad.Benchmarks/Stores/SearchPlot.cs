using System.Globalization;
using System.Text;

namespace Isnad.Benchmarks;

/// <summary>Draws the processor time of the first page of each query against its hits, both by their logarithms, a colour for each store.</summary>
internal static class SearchPlot
{
    private const int Width = 720;
    private const int Height = 420;
    private const int Edge = 60;
    private const int MostHits = 5;
    private const int Least = -1;
    private const int Most = 3;

    private static readonly string[] Colors = ["#1b6ca8", "#c8553d", "#3a7d44", "#7a4fa3"];

    public static string Draw(IReadOnlyList<SearchTimes> stores)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var power = 0; power <= MostHits; power++) Line(svg, X(power), Y(Least), X(power), Y(Most), Math.Pow(10, power).ToString("N0", CultureInfo.InvariantCulture), X(power), Y(Least) + 18, "middle");
        for (var power = Least; power <= Most; power++) Line(svg, X(0), Y(power), X(MostHits), Y(power), Math.Pow(10, power).ToString("0.#", CultureInfo.InvariantCulture) + " ms", X(0) - 6, Y(power) + 4, "end");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">hits of the query</text>\n");
        for (var i = 0; i < stores.Count; i++)
        {
            var color = Colors[i % Colors.Length];
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(0) + 10}\" y=\"{Y(Most) + 16 + (i * 16)}\" fill=\"{color}\">● {stores[i].Statements:N0} statements</text>\n");
            foreach (var time in stores[i].Times)
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(Math.Log10(time.Hits)):F1}\" cy=\"{Y(Math.Log10(Math.Max(0.1, time.Processor))):F1}\" r=\"3\" fill=\"{color}\" fill-opacity=\"0.6\"/>\n");
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string label, double x, double y, string anchor) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<line x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\" stroke=\"#ddd\"/><text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\" fill=\"#555\">{label}</text>\n");

    private static double X(double power) => Edge + 10 + (power / MostHits * (Width - Edge - 30));

    private static double Y(double power) => Height - Edge + 10 - ((power - Least) / (Most - Least) * (Height - Edge - 10));
}
