using Isnad.Knowledge;

namespace Isnad.Steps.Actors;

/// <summary>What linking one article needs for a moment.</summary>
internal sealed class LinkScratch
{
    private const int LargestKept = 1 << 14;

    private ContextWord[] words = new ContextWord[1024];

    public ArticleCountries Countries { get; } = new();

    public List<Hit> Hits { get; } = [];

    /// <summary>Where the hits of each entity begin.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>Room for what each word tells.</summary>
    public Span<ContextWord> Words(int tokens)
    {
        if (words.Length < tokens) words = new ContextWord[tokens];
        return words.AsSpan(0, tokens);
    }

    /// <summary>True for one that a long text has blown up.</summary>
    public bool IsLarge => words.Length > LargestKept || Hits.Capacity > LargestKept;
}
