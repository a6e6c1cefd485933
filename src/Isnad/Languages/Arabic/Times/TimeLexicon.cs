using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Times;

/// <summary>The words of time, by the hash of their folded form. Particles and the article are taken off where the whole word is not known.</summary>
internal sealed class TimeLexicon
{
    private const int LeastBare = 3;
    private const string CommonMark = "common";

    private readonly WordMap<Slot> slots = new();

    public TimeLexicon(LexiconFile file)
    {
        foreach (var row in file.Rows)
        {
            var words = Folding.Default.Fold(row[0]).Split(' ').Select(word => WordHash.Of(word)).ToArray();
            var entry = EntryOf(row);
            if (!slots.TryGetValue(words[0], out var slot)) slots[words[0]] = slot = new Slot();
            if (words.Length > 1) slot.Add(words[1..], entry);
            else slot.Single = slot.Single is null ? entry : throw row.Error($"'{row[0]}' stands twice");
        }
    }

    public static TimeLexicon Embedded { get; } = new(LexiconFile.Embedded("time-words.tsv"));

    /// <summary>What stands at token <paramref name="i"/>; nothing for most words.</summary>
    public TimeWord Find(ReadOnlySpan<Token> tokens, int i, ReadOnlySpan<char> folded)
    {
        if (Look(tokens[i].Hash, tokens, i) is { Entry: not null } whole) return whole;
        var clitic = 0;
        var and = false;
        // «وفي», «ومن» are short.
        if (folded.Length >= LeastBare && folded[0] is 'و' or 'ف')
        {
            and = folded[0] == 'و';
            clitic = 1;
            if (Look(WordHash.Of(folded[1..]), tokens, i) is { Entry: not null } found && (folded.Length > LeastBare || found.Length > 1 || found.Entry.Class is TimeClass.In or TimeClass.From)) return found with { Clitic = 1, And = and };
        }
        if (folded.Length - clitic > LeastBare && folded[clitic] is 'ب' or 'ل' or 'ك')
        {
            if (folded[clitic] == 'ل' && folded[clitic + 1] == 'ل') return Bare(folded[(clitic + 2)..], tokens, i, clitic + 1, and, definite: true);
            if (Look(WordHash.Of(folded[(clitic + 1)..]), tokens, i) is { Entry: not null } found) return found with { Clitic = (byte)(clitic + 1), And = and };
            if (IsArticle(folded[(clitic + 1)..])) return Bare(folded[(clitic + 3)..], tokens, i, clitic + 1, and, definite: true);
        }
        return IsArticle(folded[clitic..]) ? Bare(folded[(clitic + 2)..], tokens, i, clitic, and, definite: true) : default;
    }

    private TimeWord Bare(ReadOnlySpan<char> word, ReadOnlySpan<Token> tokens, int i, int clitic, bool and, bool definite) =>
        Look(WordHash.Of(word), tokens, i, bare: true) is { Entry: not null } found ? found with { Clitic = (byte)clitic, And = and, Definite = definite } : default;

    private static bool IsArticle(ReadOnlySpan<char> word) => word.Length > LeastBare && word[0] == 'ا' && word[1] == 'ل';

    private TimeWord Look(ulong hash, ReadOnlySpan<Token> tokens, int i, bool bare = false)
    {
        if (!slots.TryGetValue(hash, out var slot)) return default;
        foreach (var (rest, entry) in slot.Groups)
            // «اليوم أحد أهم …» is no Sunday.
            if (!(bare && entry.Class == TimeClass.Weekday) && Follows(rest, tokens, i + 1)) return new TimeWord(entry, (byte)(rest.Length + 1), 0, false, false);
        return slot.Single is { } single ? new TimeWord(single, 1, 0, false, false) : default;
    }

    private static bool Follows(ulong[] rest, ReadOnlySpan<Token> tokens, int from)
    {
        if (from + rest.Length > tokens.Length) return false;
        for (var k = 0; k < rest.Length; k++)
            if (tokens[from + k].Hash != rest[k] || tokens[from + k].Paragraph != tokens[from].Paragraph) return false;
        return true;
    }

    private static TimeEntry EntryOf(LexiconRow row)
    {
        var name = row[1].Replace("-", "", StringComparison.Ordinal);
        if (!Enum.TryParse<TimeClass>(name, ignoreCase: true, out var kind)) throw row.Error($"'{row[1]}' is no class of time words");
        var (form, common) = (TimeForm.None, false);
        foreach (var part in row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == CommonMark) common = true;
            else if (!Enum.TryParse(part.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out form)) throw row.Error($"'{part}' is no form");
        }
        return new TimeEntry(kind, ValueOf(kind, row), row[2], form, common);
    }

    private static int ValueOf(TimeClass kind, LexiconRow row)
    {
        var text = row[2];
        if (text.Length == 0) return 0;
        switch (kind)
        {
            case TimeClass.Unit or TimeClass.Set when Enum.TryParse<TimeUnit>(text, ignoreCase: true, out var unit): return (int)unit;
            case TimeClass.Modifier or TimeClass.Reference or TimeClass.Demonstrative when Enum.TryParse<Direction>(text, ignoreCase: true, out var direction): return (int)direction;
            case TimeClass.Edge when Enum.TryParse<Edge>(text, ignoreCase: true, out var edge): return (int)edge;
            case TimeClass.DayPart or TimeClass.YearSeason or TimeClass.YearMark or TimeClass.HalfDay: return 0;
            default: return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw row.Error($"'{text}' is no value of {row[1]}");
        }
    }

    private sealed class Slot
    {
        public TimeEntry? Single { get; set; }

        /// <summary>Groups that begin with the word, longest first.</summary>
        public List<(ulong[] Others, TimeEntry Entry)> Groups { get; } = [];

        public void Add(ulong[] rest, TimeEntry entry)
        {
            Groups.Add((rest, entry));
            Groups.Sort((a, b) => b.Others.Length.CompareTo(a.Others.Length));
        }
    }
}
