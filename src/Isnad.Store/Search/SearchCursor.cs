using System.Globalization;
using System.Text;

namespace Isnad.Store;

/// <summary>Where a page ended.</summary>
/// <param name="Rank">The rank of the last hit; null where the newest come first.</param>
/// <param name="Day">Its day.</param>
/// <param name="Article">Its article.</param>
/// <param name="Position">Its place in the article.</param>
public sealed record SearchCursor(MatchRank? Rank, string Day, string Article, int Position)
{
    private const int CheckDigits = 8;
    private const string FirstArticle = "0000000000000000";

    /// <summary>The cursor after a hit, as text that only fits the same query.</summary>
    public static string After(SearchQuery query, StatementRow row, MatchRank? rank)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(row);
        var place = rank is { } known ? string.Create(CultureInfo.InvariantCulture, $"{(int)known.Level},{(int)known.Field}") : ",";
        return Text(query, place, row.Day, row.Article, row.Position);
    }

    /// <summary>The cursor before the newest hit: from there on hits come by day and article, not by rank.</summary>
    public static string BeforeNewest(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Text(query, ",", IsoDay.Of(DateOnly.MaxValue), FirstArticle, 0);
    }

    /// <summary>Reads a cursor; null when it is none, or one of another query.</summary>
    public static SearchCursor? Parse(SearchQuery query, string text)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(text);
        var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length)) return null;
        var parts = Encoding.ASCII.GetString(bytes, 0, length).Split(',');
        if (parts.Length != 6 || parts[0] != CheckOf(query) || !int.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return null;
        if (!IsPlace(parts[3], parts[4])) return null;
        if (parts[1].Length == 0) return new SearchCursor(null, parts[3], parts[4], position);
        return byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && byte.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var field)
            ? new SearchCursor(new MatchRank((MatchLevel)level, (MatchField)field), parts[3], parts[4], position)
            : null;
    }

    private static bool IsPlace(string day, string article) =>
        (day.Length == 0 || DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) && ArticleId.Parse(article) is { Version: null };

    private static string Text(SearchQuery query, string place, string day, string article, int position)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{CheckOf(query)},{place},{day},{article},{position}");
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static string CheckOf(SearchQuery query) => ContentKey.Hash(query.Text)[..CheckDigits];
}
