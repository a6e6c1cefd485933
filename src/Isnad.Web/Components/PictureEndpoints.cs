using System.Net.Mime;
using System.Text;
using Isnad.Analysis;
using Isnad.Store;
using Isnad.Web.Components.Parts;
using Isnad.Web.Interface;
using Isnad.Web.Stores;
using Isnad.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Components;

/// <summary>The pictures as files, and what they show as CSV. A picture is given to be saved; pages draw it as PNG from here.</summary>
internal static class PictureEndpoints
{
    private const string Svg = "svg";

    public static void MapPictures(this IEndpointRouteBuilder room)
    {
        foreach (var form in new[] { Svg, "csv" })
        {
            var drawn = form == Svg;
            room.MapGet($"/statements/{{id}}/chain.{form}", (string id, StorePool stores, PictureRenderer pictures, CancellationToken stop) => Chain(id, drawn, stores, pictures, stop));
            room.MapGet($"/articles/{{id}}/speakers.{form}", (string id, StorePool stores, PictureRenderer pictures, CancellationToken stop) => Speakers(id, drawn, stores, pictures, stop));
            room.MapGet($"/timeline.{form}", ([AsParameters] AskedPicture asked, [FromQuery] string? by, [FromQuery] string? day) => Timeline(asked, TimelineView.Of(asked.Q, by, day), drawn));
            room.MapGet($"/attention.{form}", ([AsParameters] AskedPicture asked, [FromQuery] string? to, [FromQuery] string? by, [FromQuery(Name = "as")] string? measure) => Attention(asked, AttentionView.Of(to, by, measure), drawn));
            room.MapGet($"/quoting.{form}", ([AsParameters] AskedPicture asked, [FromQuery] string? kind) => Matrix(asked, MatrixView.Of(kind), drawn));
        }
    }

    private static async Task<IResult> Chain(string id, bool drawn, StorePool stores, PictureRenderer pictures, CancellationToken stop)
    {
        if (ArticleId.Parse(id) is not { Statement: { } statement } parsed) return Results.NotFound();
        if (await stores.ReadAsync(store => ShownArticle.Find(store, parsed), stop).ConfigureAwait(false) is not { } stored) return Results.NotFound();
        if (StatementView.Of(stored, statement) is not { } view) return Results.NotFound();
        return drawn
            ? await pictures.DrawAsync<ChainPicture>($"chain-{id}.svg", (nameof(ChainPicture.Chain), view.Chain)).ConfigureAwait(false)
            : Csv(PictureCsv.Of(view.Chain), $"chain-{id}.csv");
    }

    private static async Task<IResult> Speakers(string id, bool drawn, StorePool stores, PictureRenderer pictures, CancellationToken stop)
    {
        if (ArticleId.Parse(id) is not { Statement: null } parsed) return Results.NotFound();
        if (await stores.ReadAsync(store => ShownArticle.Find(store, parsed), stop).ConfigureAwait(false) is not { } stored) return Results.NotFound();
        var view = new ReadingView(ShownArticle.WithoutRejected(stored).Reading);
        return drawn
            ? await pictures.DrawAsync<StripPicture>($"speakers-{id}.svg", (nameof(StripPicture.View), view)).ConfigureAwait(false)
            : Csv(PictureCsv.Of(view), $"speakers-{id}.csv");
    }

    private static Task<IResult> Timeline(AskedPicture asked, TimelineView view, bool drawn) => asked.AnswerAsync(view.Read, timeline => drawn
        ? asked.Pictures.DrawAsync<ColumnChart>("timeline.svg", (nameof(ColumnChart.Title), asked.Wording["timeline.title"]), (nameof(ColumnChart.Columns), view.Columns(timeline, asked.Wording)))
        : Task.FromResult(Csv(AnalysisCsv.Of(timeline), "timeline.csv")));

    private static Task<IResult> Attention(AskedPicture asked, AttentionView view, bool drawn) => asked.AnswerAsync(view.Read, attention => drawn
        ? asked.Pictures.DrawAsync<AttentionPicture>("attention.svg", (nameof(AttentionPicture.Attention), attention), (nameof(AttentionPicture.View), view))
        : Task.FromResult(Csv(AnalysisCsv.Of(attention), "attention.csv")));

    private static Task<IResult> Matrix(AskedPicture asked, MatrixView view, bool drawn) => asked.AnswerAsync(view.Read, matrix => drawn
        ? asked.Pictures.DrawAsync<MatrixPicture>("quoting.svg", (nameof(MatrixPicture.Matrix), matrix))
        : Task.FromResult(Csv(AnalysisCsv.Of(matrix), "quoting.csv")));

    private static IResult Csv(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), MediaTypeNames.Text.Csv, name);

    /// <summary>What all pictures of figures are asked by.</summary>
    private sealed record AskedPicture([FromQuery(Name = "q")] string? Q, StorePool Stores, TimeProvider Time, Wording Wording, PictureRenderer Pictures, HttpContext Http)
    {
        public async Task<IResult> AnswerAsync<T>(Func<IArticleStore, SearchQuery, T> read, Func<T, Task<IResult>> answer)
        {
            if (!AskedStatements.TryParse(Q, Time, out var query, out _)) return Results.BadRequest();
            return await answer(await Stores.ReadAsync(store => read(store, query!), Http.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }
}
