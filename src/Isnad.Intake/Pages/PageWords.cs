using Isnad.Text;

namespace Isnad.Intake.Pages;

/// <summary>The names and phrases by which parts of pages are known, from <c>page-words.tsv</c>.</summary>
internal sealed class PageWords
{
    private static readonly Lazy<PageWords> Loaded = new(Load);

    private readonly Dictionary<string, HashSet<string>> names = new(StringComparer.Ordinal);

    public static PageWords Embedded => Loaded.Value;

    /// <summary>Parts of class names that mark what is never the article, however long it is.</summary>
    public HashSet<string> Never => names["never"];

    /// <summary>Parts of class names that mark what is not the article, unless most of the text is in it.</summary>
    public HashSet<string> Beside => names["beside"];

    /// <summary>Class names of the element that holds the body.</summary>
    public HashSet<string> Body => names["body"];

    public HashSet<string> Subhead => names["subhead"];

    public HashSet<string> Bullets => names["bullets"];

    public HashSet<string> Byline => names["byline"];

    public HashSet<string> Date => names["date"];

    public HashSet<string> Credit => names["credit"];

    /// <summary>The whole text of a block after which the article is over.</summary>
    public bool IsEnd(string text) => text.Length < 60 && names["end"].Contains(Bare(text));

    /// <summary>How a line begins that is not of the article.</summary>
    public bool IsLine(string text) => Begins("line", text) is not null;

    /// <summary>True for what an outlet says of itself and its rules.</summary>
    public bool IsHouse(string text) => text.Length < 600 && Folded(text) is var folded && names["house"].Any(phrase => folded.Contains(phrase, StringComparison.Ordinal));

    /// <summary>True for a sentence that asks the reader to log in or to pay.</summary>
    public bool IsWall(string text) => text.Length < 400 && Folded(text) is var folded && names["wall"].Any(phrase => folded.Contains(phrase, StringComparison.Ordinal));

    /// <summary>What follows «بقلم» and the like; null where the text does not begin so.</summary>
    public string? AfterByline(string text) => text.Length > 80 ? null : After("by", text);

    /// <summary>What follows «المصدر:» and the like; null where the text does not begin so.</summary>
    public string? AfterCredit(string text) => text.Length > 80 ? null : After("from", text);

    private string? After(string kind, string text)
    {
        if (Begins(kind, text) is not { } phrase) return null;
        var words = phrase.Count(c => c == ' ') + 1;
        var at = 0;
        for (; words > 0 && at >= 0; words--) at = text.AsSpan(at).IndexOfAny(" :\t") is >= 0 and var next ? at + next + 1 : -1;
        return at < 0 ? null : text[at..].Trim(' ', ':', '-', '–', '|');
    }

    private string? Begins(string kind, string text)
    {
        var folded = Folded(text.Length > 80 ? text[..80] : text);
        return names[kind].FirstOrDefault(phrase => folded.StartsWith(phrase, StringComparison.Ordinal) && (folded.Length == phrase.Length || !char.IsLetter(folded[phrase.Length])));
    }

    private static string Bare(string text) => Folded(text).Trim(' ', ':', '.', '…', '،', '!', '؟', '-');

    private static string Folded(string text) => Folding.Default.Fold(text).Trim();

    private static PageWords Load()
    {
        var words = new PageWords();
        foreach (var row in LexiconFile.Embedded(typeof(PageWords).Assembly, "page-words.tsv").Rows)
        {
            if (!words.names.TryGetValue(row[0], out var set)) words.names[row[0]] = set = new HashSet<string>(StringComparer.Ordinal);
            set.Add(row[1].Any(c => c > 0x7F) ? Folded(row[1]) : row[1]);
        }
        return words;
    }
}
