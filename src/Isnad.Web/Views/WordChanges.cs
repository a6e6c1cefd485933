using System.Text;

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
        while (head < a.Count && head < b.Count && a[head].Letters == b[head].Letters) head++;
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)].Letters == b[^(tail + 1)].Letters) tail++;
        var stretches = new Stretches();
        for (var i = 0; i < head; i++) AddKept(stretches, a[i], b[i]);
        AddMiddle(stretches, a[head..^tail], b[head..^tail]);
        for (var i = tail; i > 0; i--) AddKept(stretches, a[^i], b[^i]);
        return stretches.All();
    }

    private static void AddMiddle(Stretches stretches, List<Word> a, List<Word> b)
    {
        if (a.Count > MostWords || b.Count > MostWords)
        {
            foreach (var word in a) stretches.Add(word.Text, Change.Gone);
            foreach (var word in b) stretches.Add(word.Text, Change.New);
            return;
        }
        var common = Common(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i].Letters == b[j].Letters) AddKept(stretches, a[i++], b[j++]);
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1])) stretches.Add(a[i++].Text, Change.Gone);
            else stretches.Add(b[j++].Text, Change.New);
        }
    }

    // How many words the rests from (i, j) on have in common, in order.
    private static ushort[,] Common(List<Word> a, List<Word> b)
    {
        var common = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i].Letters == b[j].Letters ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }

    // The word stayed; the space behind it may be another.
    private static void AddKept(Stretches stretches, Word before, Word after)
    {
        stretches.Add(before.Letters, Change.Kept);
        if (before.Space == after.Space)
        {
            stretches.Add(before.Space, Change.Kept);
            return;
        }
        stretches.Add(before.Space, Change.Gone);
        stretches.Add(after.Space, Change.New);
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            words.Add(new Word(text[start..end], text[end..next]));
            start = next;
        }
        return words;
    }

    // Joins what is of one kind.
    private sealed class Stretches
    {
        private readonly List<ChangedStretch> done = [];
        private readonly StringBuilder text = new();
        private Change change;

        public void Add(string more, Change next)
        {
            if (more.Length == 0) return;
            if (next != change) End();
            change = next;
            text.Append(more);
        }

        public List<ChangedStretch> All()
        {
            End();
            return done;
        }

        private void End()
        {
            if (text.Length > 0) done.Add(new ChangedStretch(text.ToString(), change));
            text.Clear();
        }
    }

    // With the spaces behind it.
    private readonly record struct Word(string Letters, string Space)
    {
        public string Text => Letters + Space;
    }
}

/// <summary>What became of a stretch of text.</summary>
public enum Change { Kept, Gone, New }

/// <summary>A stretch of text and what became of it.</summary>
public sealed record ChangedStretch(string Text, Change Change);
