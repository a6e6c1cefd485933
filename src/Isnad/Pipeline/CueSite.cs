namespace Isnad.Pipeline;

/// <summary>A word, or a group of words, that may attribute: tokens [First, End).</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Lemma">Stands for the dictionary form in features.</param>
/// <param name="Kind">The sort of cue, as features see it.</param>
/// <param name="Agreement">Person, gender and number that it shows.</param>
internal readonly record struct CueSite(int First, int End, ulong Lemma, ulong Kind, ulong Agreement = 0);
