using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>A place where a word occurs.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Before">What stands before, cut at a word.</param>
/// <param name="Word">The word as written.</param>
/// <param name="After">What stands after, cut at a word.</param>
public sealed record ConcordanceLine(StatementRow Statement, string Before, string Word, string After);
