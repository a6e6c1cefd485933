namespace Isnad.Steps.Relays;

/// <summary>One who passed a statement on: tokens [First, End).</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Evidence">The word of telling that decided.</param>
internal readonly record struct FoundRelay(int First, int End, string Rule, int Evidence);
