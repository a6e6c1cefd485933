namespace Isnad.Steps.Times;

/// <summary>The day from which others are reckoned.</summary>
/// <param name="Day">Null where it can't be known.</param>
/// <param name="Source">How it was found.</param>
internal readonly record struct Anchor(DateOnly? Day, TimeAnchorSource Source);
