using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Isnad.Web.Components;

/// <summary>Draws a component that is a picture into a file of its own.</summary>
internal sealed class PictureRenderer(IServiceProvider services, ILoggerFactory log)
{
    /// <summary>The picture as SVG, to be saved under that name.</summary>
    public async Task<IResult> DrawAsync<TPicture>(string name, params (string Name, object? Value)[] parameters)
        where TPicture : IComponent
    {
        var given = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));
        var renderer = new HtmlRenderer(services, log);
        await using (renderer.ConfigureAwait(false))
        {
            var svg = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPicture>(given)).ToHtmlString()).ConfigureAwait(false);
            return Results.File(Encoding.UTF8.GetBytes(svg), MediaTypeNames.Image.Svg, name);
        }
    }
}
