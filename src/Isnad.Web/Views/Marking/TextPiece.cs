namespace Isnad.Web.Views.Marking;

/// <summary>A stretch of text that is marked the same from end to end.</summary>
/// <param name="Text">The letters as written.</param>
/// <param name="Layers">What it is.</param>
/// <param name="Contents">The statements whose content it belongs to, the outermost first: their numbers from 1.</param>
/// <param name="Ends">The numbers of the statements of which a stretch of content ends behind it.</param>
public sealed record TextPiece(string Text, Layers Layers, IReadOnlyList<int> Contents, IReadOnlyList<ContentEnd> Ends)
{
    /// <summary>The number of the statement whose speaker it names beside the cue; 0 for none.</summary>
    public int Speaks { get; init; }
}

/// <summary>The end of a stretch of content.</summary>
/// <param name="Statement">The statement's number from 1.</param>
/// <param name="GoesOn">True when the content goes on further on.</param>
public readonly record struct ContentEnd(int Statement, bool GoesOn);
