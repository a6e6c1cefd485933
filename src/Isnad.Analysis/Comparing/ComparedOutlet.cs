namespace Isnad.Analysis;

/// <summary>An outlet with its reports of the event.</summary>
/// <param name="Outlet">The outlet; empty where it is not known.</param>
/// <param name="Reports">Its reports, the earliest first.</param>
public sealed record ComparedOutlet(string Outlet, IReadOnlyList<ComparedReport> Reports);
