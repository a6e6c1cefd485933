using Isnad.Text;

namespace Isnad.Web.Interface;

/// <summary>The words of the pages, from <c>interface.tsv</c>. A text with <c>{0}</c> takes values; one with <c>|</c> has a form for each number.</summary>
internal sealed class InterfaceTexts
{
    private static readonly Lazy<InterfaceTexts> Loaded = new(Load);

    private readonly Dictionary<string, (string Arabic, string English)> texts = new(StringComparer.Ordinal);

    public static InterfaceTexts Embedded => Loaded.Value;

    public IEnumerable<string> Keys => texts.Keys;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key, InterfaceLanguage language] =>
        texts.TryGetValue(key, out var both) ? (language == InterfaceLanguage.Arabic ? both.Arabic : both.English) : throw new KeyNotFoundException($"interface.tsv has no text '{key}'");

    public bool Has(string key) => texts.ContainsKey(key);

    private static InterfaceTexts Load()
    {
        var loaded = new InterfaceTexts();
        foreach (var row in LexiconFile.Embedded(typeof(InterfaceTexts).Assembly, "interface.tsv").Rows)
        {
            if (row[1].Length == 0 || row[2].Length == 0) throw row.Error("a text is missing");
            if (!loaded.texts.TryAdd(row[0], (row[1], row[2]))) throw row.Error($"'{row[0]}' stands twice");
        }
        return loaded;
    }
}
