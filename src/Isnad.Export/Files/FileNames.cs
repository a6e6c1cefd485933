using System.Globalization;
using System.Text;

namespace Isnad.Export;

/// <summary>Names for the files of articles: their keys where these can be names, each once.</summary>
internal sealed class FileNames
{
    private const int Longest = 80;

    private readonly Dictionary<string, int> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name, without an ending.</summary>
    public string Of(ExportedArticle article)
    {
        var name = Safe(article.Key);
        var count = given[name] = given.GetValueOrDefault(name) + 1;
        if (count == 1) return name;
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}~{count}");
        return numbered;
    }

    /// <summary>Letters, digits, '.', '-' and '_' stay, but for a '.' or '-' at the beginning; everything else becomes '_'.</summary>
    private static string Safe(string key)
    {
        var name = new StringBuilder();
        foreach (var rune in key.EnumerateRunes())
        {
            if (name.Length >= Longest) break;
            var stays = Rune.IsLetterOrDigit(rune) || rune.Value == '_' || (name.Length > 0 && rune.Value is '.' or '-');
            name.Append(stays ? rune.ToString() : "_");
        }
        return name.Length == 0 ? "article" : name.ToString();
    }
}
