using System.Net.Mime;
using Isnad.Store;
using Isnad.Web.Components.Parts;
using Isnad.Web.Interface;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Isnad.Web.Components;

/// <summary>The pictures as files.</summary>
internal static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder room)
    {
        room.MapGet("/statements/{id}/chain.svg", Chain);
        room.MapGet("/timeline.svg", Timeline);
    }

    private static async Task<IResult> Chain(string id, StorePool stores, IServiceProvider services, ILoggerFactory log, CancellationToken stop)
    {
        if (ArticleId.Parse(id) is not { Statement: { } statement } parsed) return Results.NotFound();
        if (await stores.ReadAsync(store => store.Find(parsed), stop).ConfigureAwait(false) is not { } stored) return Results.NotFound();
        if (StatementView.Of(stored, statement) is not { } view) return Results.NotFound();
        return await DrawAsync<ChainPicture>(services, log, new() { [nameof(ChainPicture.Chain)] = view.Chain }, $"chain-{id}.svg").ConfigureAwait(false);
    }

    private static async Task<IResult> Timeline(
        [FromQuery] string? q, [FromQuery] string? by, [FromQuery] string? day, StorePool stores, TimeProvider time, Wording wording, IServiceProvider services, ILoggerFactory log, CancellationToken stop)
    {
        var view = TimelineView.Of(q, by, day);
        if (!AskedStatements.TryParse(q, time, out var query, out _)) return Results.BadRequest();
        var timeline = await stores.ReadAsync(store => view.Read(store, query!), stop).ConfigureAwait(false);
        var parameters = new Dictionary<string, object?> { [nameof(ColumnChart.Title)] = wording["timeline.title"], [nameof(ColumnChart.Columns)] = view.Columns(timeline, wording) };
        return await DrawAsync<ColumnChart>(services, log, parameters, "timeline.svg").ConfigureAwait(false);
    }

    private static async Task<IResult> DrawAsync<TPicture>(IServiceProvider services, ILoggerFactory log, Dictionary<string, object?> parameters, string name)
        where TPicture : IComponent
    {
        var renderer = new HtmlRenderer(services, log);
        await using (renderer.ConfigureAwait(false))
        {
            var svg = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPicture>(ParameterView.FromDictionary(parameters))).ToHtmlString()).ConfigureAwait(false);
            return Results.File(System.Text.Encoding.UTF8.GetBytes(svg), MediaTypeNames.Image.Svg, name);
        }
    }
}
