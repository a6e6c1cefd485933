using System.Text;
using Isnad.Export;
using Isnad.Text;

namespace Isnad.Evaluation;

/// <summary>Links drawn by a seed, each with the words around it, for a person to judge. The same readings and seed give the same sample.</summary>
public static class LinkSample
{
    private const int Around = 90;
    private const string Columns = "verdict\tarticle\tcountry\tdate\ttype\tlink\tname\tbefore\tmention\tafter";

    /// <summary>Tab-separated lines: the first column is empty, for the verdict.</summary>
    public static string Draw(IEnumerable<Reading> readings, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var all = readings.SelectMany(reading => reading.Entities.Where(entity => entity.Link is not null)
            .SelectMany(entity => entity.Mentions.Select(mention => (Reading: reading, Entity: entity, Mention: mention)))).ToArray();
        var chance = (uint)seed;
        for (var i = 0; i < Math.Min(count, all.Length); i++)
        {
            var other = i + (int)(Next(ref chance) % (uint)(all.Length - i));
            (all[i], all[other]) = (all[other], all[i]);
        }
        var text = new StringBuilder(Columns).Append('\n');
        foreach (var (reading, entity, mention) in all.Take(count)) Append(text, reading, entity, mention);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Reading reading, Entity entity, TextSpan mention)
    {
        string[] cells =
        [
            "", reading.Id, reading.Article.Country ?? "", reading.Article.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            ContractNames.Of(entity.Type), entity.Link!, entity.Name,
            OneLine(reading.Text, Math.Max(0, mention.Start - Around), mention.Start),
            OneLine(reading.Text, mention.Start, mention.End),
            OneLine(reading.Text, mention.End, Math.Min(reading.Text.Length, mention.End + Around)),
        ];
        text.AppendJoin('\t', cells).Append('\n');
    }

    private static string OneLine(string text, int start, int end) =>
        string.Concat(text.AsSpan(start, end - start).ToString().Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));

    // A generator of our own (xorshift after a multiplication): that of the library may change with its version.
    private static uint Next(ref uint state)
    {
        state = (state * 2654435761) + 1013904223;
        var x = state;
        x ^= x >> 16;
        x *= 2246822519;
        return x ^ (x >> 13);
    }
}
