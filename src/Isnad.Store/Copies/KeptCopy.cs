namespace Isnad.Store;

/// <summary>One of several articles that have the same text.</summary>
/// <param name="Id">Its name, with the newest version.</param>
/// <param name="IsFirst">True for the one that was added first; the others count as copies of it.</param>
/// <param name="Outlet">Who published it; null where it is not known.</param>
/// <param name="Day">When it was published; null where it is not known.</param>
/// <param name="Title">Its title, if it has one.</param>
/// <param name="Credit">The agency or other source that it is credited to, as written.</param>
public sealed record KeptCopy(ArticleId Id, bool IsFirst, string? Outlet, DateOnly? Day, string? Title, string? Credit);
