namespace Isnad.Intake.Actors;

/// <summary>Something wrong with a file of actors.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Message">What, and what is expected.</param>
public sealed record ActorFault(int Line, string Message);
