using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>A place where somebody or something is named: tokens [First, End); <paramref name="Span"/> leaves out attached particles.</summary>
internal readonly record struct Mention(int First, int End, EntityType Type, TextSpan Span, int Entity);

/// <summary>Mentions of one name.</summary>
internal sealed class NamedEntity(EntityType type, List<int> mentions, int fullest, ulong[] words)
{
    public EntityType Type { get; } = type;

    /// <summary>Numbers of its mentions, in text order.</summary>
    public List<int> Mentions { get; } = mentions;

    /// <summary>The mention with the fullest form.</summary>
    public int Fullest { get; } = fullest;

    /// <summary>Hashes of the words of the fullest form, as <see cref="NameForm"/> compares them.</summary>
    public ulong[] Words { get; } = words;

    /// <summary>Their <see cref="WordHash.MaskOf"/>.</summary>
    public ulong Mask { get; } = WordHash.MaskOf(words);
}
