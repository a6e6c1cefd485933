namespace Isnad.Answers;

/// <summary>A place in a text.</summary>
/// <param name="Start">Its first code point, from 0.</param>
/// <param name="End">The code point after its last.</param>
public readonly record struct SpanAnswer(int Start, int End);
