using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Isnad.Training.Gold;

/// <summary>Annotations of raw articles, by spans alone: the texts stay where they are, and are found by their id.</summary>
internal static class RawAnnotations
{
    /// <summary>The annotated articles, in the order of the annotations.</summary>
    /// <exception cref="InvalidDataException">An article is not among the raw ones, or its text is another than the one that was annotated.</exception>
    public static List<GoldArticle> ReadAll(string annotations, string raw)
    {
        var records = File.ReadLines(annotations).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l)).ToList();
        var wanted = records.Select(r => r.RootElement.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);
        var texts = RawArticles.Read(raw).Where(a => wanted.Contains(a.Id)).GroupBy(a => a.Id).ToDictionary(a => a.Key, a => a.First().Text, StringComparer.Ordinal);
        return records.ConvertAll(record =>
        {
            var id = record.RootElement.GetProperty("id").GetString()!;
            if (!texts.TryGetValue(id, out var text)) throw new InvalidDataException($"{annotations}: no raw article '{id}' in {raw}");
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
            if (hash != record.RootElement.GetProperty("sha256").GetString()) throw new InvalidDataException($"{annotations}: the text of '{id}' in {raw} is not the one that was annotated");
            return GoldArticle.OfSpans(record.RootElement, text);
        });
    }
}
