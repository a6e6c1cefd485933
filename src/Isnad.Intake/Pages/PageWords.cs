using Isnad.Text;

namespace Isnad.Intake.Pages;

/// <summary>The names and phrases by which parts of pages are known, from <c>page-words.tsv</c>.</summary>
internal sealed class PageWords
{
    private const int LongestLabel = 80;
    private const int LongestLine = 150;
    private const int LongestName = 5;
    private const int MostOfLabel = 4;

    private static readonly char[] ClauseEnds = ['.', ',', '،', '؛', ':', '!', '؟', '|', '\n'];

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

    /// <summary>A line that is not of the article: it begins as such lines do, and no sentence goes on from there.</summary>
    public bool IsLine(string text) => text.Length < LongestLine && (Begins("line", text) is not null || IsLabel(text));

    /// <summary>True for what an outlet says of itself and its rules. «وقال المتحدث إن سياسة الخصوصية …» is news.</summary>
    public bool IsHouse(string text, bool hasLinks) => text.Length < 600 && Folded(text) is var folded && (Holds("house", folded) || (hasLinks && Holds("rules", folded))) && !Tells(folded);

    /// <summary>True for a sentence that asks the reader to log in or to pay. «اللاعب سجل الدخول الأول له» asks for nothing.</summary>
    public bool IsWall(string text) => text.Length < 400 && Folded(text) is var folded
        && ((Holds("wall", folded) && !Tells(folded)) || folded.Split(ClauseEnds, StringSplitOptions.TrimEntries).Any(names["gate"].Contains));

    /// <summary>What follows «بقلم» and the like; null where the text does not begin so.</summary>
    public string? AfterByline(string text) => After("by", text);

    /// <summary>What follows «المصدر:» and the like; null where the text does not begin so.</summary>
    public string? AfterCredit(string text) => After("from", text);

    /// <summary>The writer whom a paragraph names and nothing else; null for a sentence («كتب الوزير أن …»).</summary>
    public string? WriterIn(string paragraph) => Named("by", paragraph);

    /// <summary>The source that a paragraph names and nothing else; null for a sentence («وكالة الفضاء تطلق …»).</summary>
    public string? SourceIn(string paragraph) => Named("from", paragraph);

    private string? Named(string kind, string text) =>
        After(kind, text) is { } name && Behind(kind, text) is { } behind && (LineShape.IsMarked(behind) || (!LineShape.IsSentence(LineShape.IsParted(behind) ? name : behind, LongestName) && !Tells(Folded(behind)))) ? name : null;

    private string? After(string kind, string text) => text.Length <= LongestLabel && Behind(kind, text)?.Trim(' ', ':', '-', '–', '|') is { Length: > 0 } after ? after : null;

    // «نشر في 5 آذار 2024», «شارك عبر تويتر», «الوسوم: مصر، السودان», «للمزيد - من هو الوزير الجديد؟», and not «شارك 2000 شخص في المهرجان.»
    private bool IsLabel(string text) => Behind("label", text) is { } behind
        && (LineShape.IsMarked(behind) || (LineShape.IsParted(behind) && !text.EndsWith('.')) || !LineShape.IsSentence(text, MostOfLabel) || (text.Length <= LongestLabel && !LineShape.IsEnded(text) && Timestamps.Day(behind) is not null));

    private bool Holds(string kind, string folded) => names[kind].Any(phrase => folded.Contains(phrase, StringComparison.Ordinal));

    private bool Tells(string folded) => LineShape.Words(folded).Any(word => names["said"].Contains(word) || (word is ['و' or 'ف', ..] && names["said"].Contains(word[1..])));

    // What follows the phrase that the text begins with.
    private string? Behind(string kind, string text) => Begins(kind, text) is { } phrase ? LineShape.Without(text, phrase.Count(c => c == ' ') + 1) : null;

    private string? Begins(string kind, string text)
    {
        var folded = Folded(text.Length > 80 ? text[..80] : text);
        return names[kind].Where(phrase => folded.StartsWith(phrase, StringComparison.Ordinal) && (folded.Length == phrase.Length || !char.IsLetter(folded[phrase.Length]))).MaxBy(phrase => phrase.Length);
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
