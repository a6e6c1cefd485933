namespace Isnad;

/// <summary>What a person has said of a statement.</summary>
/// <param name="Status">What it amounts to; the newest word counts.</param>
/// <param name="By">Who said so last.</param>
/// <param name="At">When.</param>
public sealed record Review(ReviewStatus Status, string By, DateTimeOffset At);

/// <summary>Right as it stands, no statement, changed, or not found by the reader.</summary>
public enum ReviewStatus { Accepted, Rejected, Edited, Added }
