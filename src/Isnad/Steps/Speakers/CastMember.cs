namespace Isnad.Steps.Speakers;

/// <summary>What an article tells of somebody or something that it names, apart from any statement.</summary>
internal sealed class CastMember
{
    private const int MaxTitles = 48;

    private readonly List<ulong> titles = [];
    private readonly List<ulong> heads = [];
    private int beside;

    /// <summary>1 masculine, 2 feminine, 0 unknown.</summary>
    public int Gender { get; set; }

    /// <summary>Words that stood beside its mentions, article and particles off.</summary>
    public IReadOnlyList<ulong> Titles => titles;

    /// <summary>Their <see cref="Text.WordHash.MaskOf"/>.</summary>
    public ulong Mask { get; private set; }

    /// <summary>The words directly before its mentions: «صحيفة» of «صحيفة عكاظ».</summary>
    public IReadOnlyList<ulong> Heads => heads;

    /// <summary>How many of its type are named more often; 5 stands for more.</summary>
    public int MentionsRank { get; set; }

    /// <summary>How many drafts have it in their source.</summary>
    public int Sources { get; set; }

    /// <summary>Wrote the article and is not told of.</summary>
    public bool IsWriter { get; init; }

    /// <summary>Those of <see cref="Titles"/> that the article itself has beside the name; what is known of its bearer comes after them.</summary>
    public ReadOnlySpan<ulong> Beside => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(titles)[..beside];

    /// <summary>Says that all of <see cref="Beside"/> are added.</summary>
    public void EndBeside() => beside = titles.Count;

    /// <summary>True for a word that the article has beside the name.</summary>
    public bool StoodBeside(ulong word) => (Mask >> (int)(word & 63) & 1) != 0 && Beside.Contains(word);

    public void AddTitle(ulong word)
    {
        if (titles.Count >= MaxTitles || Has(word)) return;
        titles.Add(word);
        Mask |= 1UL << (int)(word & 63);
    }

    public void AddHead(ulong word)
    {
        if (!heads.Contains(word)) heads.Add(word);
    }

    public bool Has(ulong word) => (Mask >> (int)(word & 63) & 1) != 0 && titles.Contains(word);
}
