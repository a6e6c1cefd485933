using Isnad.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Isnad.Web.Components.Parts;

/// <summary>A snippet whose found words are marked.</summary>
public sealed class MarkedSnippet : ComponentBase
{
    [Parameter, EditorRequired] public Snippet Snippet { get; set; } = default!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var text = Snippet.Text;
        var at = 0;
        foreach (var mark in Snippet.Marks.OrderBy(mark => mark.Start))
        {
            if (mark.Start < at) continue;
            builder.AddContent(0, text[at..mark.Start]);
            builder.OpenElement(1, "mark");
            builder.AddContent(2, text.Substring(mark.Start, mark.Length));
            builder.CloseElement();
            at = mark.End;
        }
        builder.AddContent(3, text[at..]);
    }
}
