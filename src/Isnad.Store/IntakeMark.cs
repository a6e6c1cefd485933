namespace Isnad.Store;

/// <summary>Up to where an input file has been brought in.</summary>
/// <param name="Input">The file's whole path.</param>
/// <param name="Size">Its size in bytes when it was read.</param>
/// <param name="Modified">When it was last changed, as ticks of UTC.</param>
/// <param name="Line">The line of the last article that is kept; null where the file has no lines.</param>
/// <param name="Offset">The byte from which to go on.</param>
/// <param name="Done">True when nothing is left in it.</param>
public sealed record IntakeMark(string Input, long Size, long Modified, int? Line, long Offset, bool Done);
