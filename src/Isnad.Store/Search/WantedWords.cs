namespace Isnad.Store;

/// <summary>The words of a <see cref="WordsNode"/>, made ready.</summary>
internal sealed class WantedWords(WordsNode node)
{
    private readonly WantedWord[] words = [.. node.Words.Select((_, i) => new WantedWord(node, i))];

    public WordsNode Node => node;

    public int Count => words.Length;

    public WantedWord this[int at] => words[at];

    /// <summary>True when each of the words may stand in the folded text.</summary>
    public bool MayStandIn(ReadOnlySpan<char> folded)
    {
        foreach (var word in words)
            if (!word.MayStandIn(folded)) return false;
        return true;
    }
}
