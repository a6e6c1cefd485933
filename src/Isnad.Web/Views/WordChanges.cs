namespace Isnad.Web.Views;

/// <summary>Compares two texts word by word.</summary>
internal static class WordChanges
{
    // Where more words differ than this times this, the middle is shown as replaced as a whole.
    private const int MostWords = 3000;

    /// <summary>The stretches that make up both texts: what stayed and what went are the first text, what stayed and what came the second.</summary>
    public static IReadOnlyList<ChangedStretch> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head]) head++;
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        var stretches = new List<ChangedStretch>();
        Add(stretches, a[..head], Change.Kept);
        AddMiddle(stretches, a[head..^tail], b[head..^tail]);
        Add(stretches, a[^tail..], Change.Kept);
        return stretches;
    }

    private static void AddMiddle(List<ChangedStretch> stretches, List<string> a, List<string> b)
    {
        if (a.Count > MostWords || b.Count > MostWords)
        {
            Add(stretches, a, Change.Gone);
            Add(stretches, b, Change.New);
            return;
        }
        var common = Common(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                Add(stretches, [a[i++]], Change.Kept);
                j++;
            }
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1])) Add(stretches, [a[i++]], Change.Gone);
            else Add(stretches, [b[j++]], Change.New);
        }
    }

    // How many words the rests from (i, j) on have in common, in order.
    private static ushort[,] Common(List<string> a, List<string> b)
    {
        var common = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }

    private static void Add(List<ChangedStretch> stretches, List<string> words, Change change)
    {
        if (words.Count == 0) return;
        var text = string.Concat(words);
        if (stretches is [.., var last] && last.Change == change) stretches[^1] = last with { Text = last.Text + text };
        else stretches.Add(new ChangedStretch(text, change));
    }

    // A word with the spaces behind it.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsWhiteSpace(text[i]) || !char.IsWhiteSpace(text[i - 1]))) continue;
            words.Add(text[start..i]);
            start = i;
        }
        return words;
    }
}

/// <summary>What became of a stretch of text.</summary>
public enum Change { Kept, Gone, New }

/// <summary>A stretch of text and what became of it.</summary>
public sealed record ChangedStretch(string Text, Change Change);
