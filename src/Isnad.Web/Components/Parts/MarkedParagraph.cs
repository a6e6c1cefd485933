using System.Globalization;
using Isnad.Web.Interface;
using Isnad.Web.Views;
using Isnad.Web.Views.Marking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Isnad.Web.Components.Parts;

/// <summary>A paragraph with its marks. Written by hand, for between its pieces no space may stand that the text does not have.</summary>
public sealed class MarkedParagraph : ComponentBase
{
    [Inject] private Wording W { get; set; } = default!;

    [Parameter, EditorRequired] public TextParagraph Paragraph { get; set; } = default!;

    /// <summary>Which colour a statement has, by its number.</summary>
    [Parameter, EditorRequired] public Func<int, int> HueOf { get; set; } = default!;

    /// <summary>Puts the number of each statement behind its content, with a link to its card.</summary>
    [Parameter] public bool Refs { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, Paragraph.IsTitle ? "h1" : "p");
        builder.AddAttribute(1, "class", Paragraph.IsTitle ? "text headline" : "text");
        builder.AddAttribute(2, "dir", "auto");
        foreach (var piece in Paragraph.Pieces)
        {
            AddPiece(builder, piece);
            if (Refs)
                foreach (var end in piece.Ends) AddRef(builder, end);
        }
        builder.CloseElement();
    }

    private void AddPiece(RenderTreeBuilder builder, TextPiece piece)
    {
        if (piece.Layers == Layers.None && piece.Contents.Count == 0)
        {
            builder.AddContent(3, piece.Text);
            return;
        }
        builder.OpenElement(4, "span");
        builder.AddAttribute(5, "class", ClassesOf(piece));
        if (piece.Contents.Count > 0) builder.AddAttribute(6, "data-s", string.Join(' ', piece.Contents));
        builder.AddContent(7, piece.Text);
        builder.CloseElement();
    }

    private void AddRef(RenderTreeBuilder builder, ContentEnd end)
    {
        builder.OpenElement(8, "a");
        builder.AddAttribute(9, "class", string.Create(CultureInfo.InvariantCulture, $"ref h{HueOf(end.Statement)}"));
        if (!end.GoesOn) builder.AddAttribute(10, "id", PagePaths.Place(end.Statement)[1..]);
        builder.AddAttribute(11, "href", PagePaths.Card(end.Statement));
        builder.AddAttribute(12, "data-s", end.Statement);
        builder.AddContent(13, W.Number(end.Statement) + (end.GoesOn ? "…" : ""));
        builder.CloseElement();
    }

    private string ClassesOf(TextPiece piece)
    {
        var classes = new List<string>(4);
        if (piece.Contents.Count > 0) classes.Add(piece.Contents.Count > 1 ? "q in" : "q");
        var hued = piece.Contents.Count > 0 ? piece.Contents[^1] : piece.Speaks;
        if (hued > 0) classes.Add(string.Create(CultureInfo.InvariantCulture, $"h{HueOf(hued)}"));
        if (piece.Layers.HasFlag(Layers.Speaker)) classes.Add("who");
        else if (piece.Layers.HasFlag(Layers.Relay)) classes.Add("via");
        else if (piece.Layers.HasFlag(Layers.Cue)) classes.Add("cue");
        else if (piece.Layers.HasFlag(Layers.Time)) classes.Add("when");
        if (piece.Layers.HasFlag(Layers.Evidence)) classes.Add("ev");
        return string.Join(' ', classes);
    }
}
