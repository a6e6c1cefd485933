namespace Isnad.Answers;

/// <summary>What is wrong with one field of what was asked.</summary>
/// <param name="Field">Which: q, since, until, outlet, cursor, limit, …</param>
/// <param name="Position">Where in it, in code points from 0; null where the whole of it is wrong.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record AskedFault(string Field, int? Position, string Message);
