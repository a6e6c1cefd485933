using System.Text;
using Isnad.Text;

namespace Isnad.Store;

/// <summary>
/// The words that a store indexes, made here for all stores: each form of each word once, with spaces between. ASCII marks inside words are moved to the
/// private use area, so that no store takes them for something.
/// </summary>
public static class IndexText
{
    /// <summary>Another number means that every index must be made anew: the folding, the forms of words or the facts have changed.</summary>
    public const int Form = 3;

    private const int LongestPlain = 100;
    private const char PrivateUse = '\uE000';
    private const char LastPrivateUse = '\uF8FF';
    private const char Replaced = '\uFFFD';

    [ThreadStatic]
    private static Work? work;

    /// <summary>What is indexed of a text.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? "" : (work ??= new Work()).Of(text);
    }

    /// <summary>A form as it stands in the index.</summary>
    public static string Safe(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var c in form)
            if (IsMark(c)) return string.Create(form.Length, form, (into, from) => { for (var i = 0; i < into.Length; i++) into[i] = Safe(from[i]); });
        return form;
    }

    /// <summary>
    /// True when a form stands in an index for itself alone: nothing in it may have been moved, replaced, cut or written small by a store.
    /// </summary>
    public static bool IsPlain(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Length is > 0 and <= LongestPlain && form.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || (c >= 0x80 && !char.IsSurrogate(c) && c is not (>= PrivateUse and <= LastPrivateUse or Replaced)));
    }

    private static char Safe(char c) => IsMark(c) ? (char)(PrivateUse + c) : c;

    private static bool IsMark(char c) => c < 0x80 && !char.IsAsciiLetterOrDigit(c);

    // Kept for the thread's next text.
    private sealed class Work
    {
        private readonly FoldedText folded = new();
        private readonly StringBuilder index = new();
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public string Of(string text)
        {
            index.Clear();
            seen.Clear();
            folded.Set(text);
            for (var at = 0; folded.NextWord(at, out var start, out var end); at = end) Add(folded.Folded[start..end]);
            return index.ToString();
        }

        private void Add(ReadOnlySpan<char> word)
        {
            Span<SearchForm> forms = stackalloc SearchForm[SearchWords.MostForms];
            var count = SearchWords.FormsOf(word, forms);
            foreach (var form in forms[..count])
            {
                var letters = form.EndsInHa ? form.Of(word.ToString()) : word.Slice(form.Start, form.Length);
                if (!seen.GetAlternateLookup<ReadOnlySpan<char>>().Add(letters)) continue;
                if (index.Length > 0) index.Append(' ');
                foreach (var c in letters) index.Append(Safe(c));
            }
        }
    }
}
