using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>A paragraph, heading, list item or other stretch of text with nothing but inline elements in it.</summary>
/// <param name="Text">Its text, with single spaces.</param>
/// <param name="LinkChars">How many of its characters are links.</param>
/// <param name="Element">The block element that it stands in.</param>
internal sealed record TextBlock(string Text, int LinkChars, IElement Element)
{
    private const int Sentence = 25;
    private const int Paragraph = 80;

    /// <summary>The beginning of another article, under its linked headline.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>Mostly links: menus, teasers, tags.</summary>
    public bool IsLinks => LinkChars * 2 > Text.Length;

    /// <summary>h1 to h6.</summary>
    public bool IsHeading => Element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Reads like text, and not like a label, a title or a menu.</summary>
    public bool IsProse => !IsLinks && !IsTeaser && !IsHeading && (Text.Length >= Paragraph || (Text.Length >= Sentence && Text.TrimEnd('"', '»', '”', ')', ' ') is [.., '.' or '؟' or '!' or '…' or ':' or '۔']));
}
