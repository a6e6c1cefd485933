using System.Runtime.CompilerServices;
using Isnad.Export;
using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Isnad.Web.Api.Statements;

/// <summary>Statements with all that is known of them as one Parquet file, in the columns of 'isnad export'. A file that breaks has no end, so nobody takes it for whole.</summary>
internal sealed class StatementFile(StorePool stores, IAsyncEnumerable<SearchHit> hits) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stop = httpContext.RequestAborted;
        await using var article = ArticlesAsync(stop).GetAsyncEnumerator(stop);
        // What is wrong with the request shows with the first article, before anything is sent.
        var more = await article.MoveNextAsync().ConfigureAwait(false);
        httpContext.Response.ContentType = AnswerForms.Parquet;
        httpContext.Response.Headers.CacheControl = "private, no-store";
        // The library writes parts of the file in one go.
        httpContext.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        await using var file = ExportFormat.ParquetTable.Open(httpContext.Response.Body, new ExportOptions { Table = ExportTables.Statements });
        for (; more; more = await article.MoveNextAsync().ConfigureAwait(false)) await file.WriteAsync(article.Current, stop).ConfigureAwait(false);
        await file.CompleteAsync(stop).ConfigureAwait(false);
    }

    // The statements of an article follow each other by day.
    private async IAsyncEnumerable<ExportedArticle> ArticlesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var together = new List<StatementRow>();
        await foreach (var hit in hits.WithCancellation(stop).ConfigureAwait(false))
        {
            if (together.Count > 0 && together[0].Article != hit.Statement.Article && await ExportedAsync(together, stop).ConfigureAwait(false) is { } whole) yield return whole;
            if (together.Count > 0 && together[0].Article != hit.Statement.Article) together.Clear();
            together.Add(hit.Statement);
        }
        if (together.Count > 0 && await ExportedAsync(together, stop).ConfigureAwait(false) is { } last) yield return last;
    }

    private async Task<ExportedArticle?> ExportedAsync(List<StatementRow> rows, CancellationToken stop)
    {
        var id = new ArticleId(rows[0].Article, rows[0].Version, null);
        if (await stores.ReadAsync(store => StoredThings.Find(store, id), stop).ConfigureAwait(false) is not { } stored) return null;
        var names = rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        return new ExportedArticle(stored.Reading with { Statements = [.. stored.Reading.Statements.Where(statement => names.Contains(statement.Id))] }) { StoredAs = stored.Id.ToString() };
    }
}
