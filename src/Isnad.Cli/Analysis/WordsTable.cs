using System.Globalization;
using System.Text;
using Isnad.Analysis;

namespace Isnad.Cli;

/// <summary>Words with their figures for people.</summary>
internal static class WordsTable
{
    public static string Of(Keyness keyness)
    {
        if (keyness.Words.Count == 0) return "";
        var rows = new TextColumns();
        rows.Add("count", "articles", "per million", "against", "per million", "G2", "log ratio", "DP", "word");
        foreach (var word in keyness.Words)
            rows.Add(TextColumns.Number(word.Count), TextColumns.Number(word.Articles), TextColumns.Number(word.PerMillion, "0"), TextColumns.Number(word.AgainstCount), TextColumns.Number(word.AgainstPerMillion, "0"), TextColumns.Number(word.LogLikelihood), TextColumns.Number(word.LogRatio, "0.00"), TextColumns.Number(word.Dispersion, "0.00"), word.Word);
        var text = new StringBuilder(rows.Lines());
        More(text, keyness.More);
        text.Append(CultureInfo.InvariantCulture, $"\n{keyness.Tokens} words: {SelectionText.Of(keyness.Selection)}\nagainst {keyness.AgainstTokens} words: {SelectionText.Of(keyness.Against)}\n");
        if (keyness.Sampled > 1) text.Append(CultureInfo.InvariantCulture, $"drawn: about one article of {keyness.Sampled}\n");
        return text.ToString();
    }

    public static string Of(Collocates collocates)
    {
        if (collocates.Occurrences == 0) return "";
        var rows = new TextColumns();
        if (collocates.Words.Count > 0) rows.Add("before", "after", "articles", "count", "G2", "log ratio", "t", "logDice", "word");
        foreach (var word in collocates.Words)
            rows.Add(TextColumns.Number(word.Before), TextColumns.Number(word.After), TextColumns.Number(word.Articles), TextColumns.Number(word.Count), TextColumns.Number(word.LogLikelihood), TextColumns.Number(word.LogRatio, "0.00"), TextColumns.Number(word.TScore, "0.00"), TextColumns.Number(word.LogDice, "0.00"), word.Word);
        var text = new StringBuilder(rows.Lines());
        More(text, collocates.More);
        foreach (var line in collocates.Lines) text.Append(CultureInfo.InvariantCulture, $"\n{line.Statement.Id}\n  {OneLine(line.Before)} | {OneLine(line.Word)} | {OneLine(line.After)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{SelectionText.Count(collocates.Occurrences, "occurrence")}, {collocates.Window} words to each side, among {collocates.Tokens} words: {SelectionText.Of(collocates.Selection)}\n");
        return text.ToString();
    }

    private static void More(StringBuilder text, int more)
    {
        if (more > 0) text.Append(CultureInfo.InvariantCulture, $"… and {more} more\n");
    }

    private static string OneLine(string text) => TableText.Harmless(text.ReplaceLineEndings(" "));
}
