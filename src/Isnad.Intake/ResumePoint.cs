namespace Isnad.Intake;

/// <summary>A place in an input of many articles from which one can go on. One of the two is set, or neither at the beginning.</summary>
/// <param name="Line">Go on behind this line.</param>
/// <param name="Offset">Go on with the record of an archive that begins at this byte of the file: it comes once more.</param>
public readonly record struct ResumePoint(int? Line, long? Offset);
