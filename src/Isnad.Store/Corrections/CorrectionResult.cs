namespace Isnad.Store;

/// <summary>What became of a correction.</summary>
/// <param name="Outcome">Whether it is kept.</param>
/// <param name="Newest">The newest correction of the statement: the one that was kept, or the one that stood in its way; null when the article is gone.</param>
public sealed record CorrectionResult(CorrectionOutcome Outcome, Correction? Newest);

/// <summary>Kept; not kept because somebody else was faster; not kept because the article is no longer there.</summary>
public enum CorrectionOutcome { Kept, Conflict, Gone }
