using Isnad.Web.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Isnad.Web.Components.Parts;

/// <summary>A text with what went and what came; between its pieces no space may stand that the text does not have.</summary>
public sealed class ChangedText : ComponentBase
{
    [Parameter, EditorRequired] public IReadOnlyList<ChangedStretch> Stretches { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var stretch in Stretches)
        {
            if (stretch.Change == Change.Kept)
            {
                builder.AddContent(0, stretch.Text);
                continue;
            }
            builder.OpenElement(1, stretch.Change == Change.Gone ? "del" : "ins");
            builder.AddContent(2, stretch.Text);
            builder.CloseElement();
        }
    }
}
