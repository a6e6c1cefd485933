namespace Isnad.Web.Views.Marking;

/// <summary>A paragraph of an article.</summary>
/// <param name="Pieces">Its text in order.</param>
/// <param name="Begun">The numbers of the statements whose content begins in it.</param>
/// <param name="IsTitle">True for the headline.</param>
public sealed record TextParagraph(IReadOnlyList<TextPiece> Pieces, IReadOnlyList<int> Begun, bool IsTitle);
