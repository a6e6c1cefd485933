namespace Isnad.Analysis;

/// <summary>Which words are more, or less, frequent in some statements than in others.</summary>
/// <param name="Selection">The statements that are looked at.</param>
/// <param name="Tokens">How many words they have, stop words among them.</param>
/// <param name="Against">The statements that they are held against.</param>
/// <param name="AgainstTokens">How many words these have.</param>
/// <param name="Sampled">1 where all statements to hold against were counted; else the articles were drawn, about one of so many.</param>
/// <param name="Words">The words with the highest G² first.</param>
/// <param name="More">How many words are not shown.</param>
public sealed record Keyness(Selection Selection, int Tokens, Selection Against, int AgainstTokens, int Sampled, IReadOnlyList<KeyWord> Words, int More);
