using System.Text;
using Isnad.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Api;

/// <summary>
/// Rows as JSON lines or CSV, sent as they are found. A stream that breaks ends with a line that says so, and its connection is cut: what came is not taken for the whole.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="header">The line of column names; empty for JSON lines.</param>
/// <param name="line">A row as it is written, with its line end.</param>
/// <param name="form">JSON lines or CSV.</param>
internal sealed class RowStream<T>(IAsyncEnumerable<T> rows, string header, Func<T, string> line, AnswerForm form) : IResult
{
    private const int Block = 1 << 15;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stop = httpContext.RequestAborted;
        await using var row = rows.GetAsyncEnumerator(stop);
        // What is wrong with the request shows with the first row, before anything is sent.
        var more = await row.MoveNextAsync().ConfigureAwait(false);
        httpContext.Response.ContentType = $"{AnswerForms.MediaTypeOf(form)}; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "private, no-store";
        var waiting = new StringBuilder(header);
        try
        {
            for (; more; more = await row.MoveNextAsync().ConfigureAwait(false))
            {
                waiting.Append(line(row.Current));
                if (waiting.Length >= Block) await Send(httpContext, waiting).ConfigureAwait(false);
            }
            await Send(httpContext, waiting).ConfigureAwait(false);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && httpContext.Response.HasStarted)
        {
            await EndAsync(httpContext, ProblemOf.Exception(e), waiting).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task Send(HttpContext http, StringBuilder waiting)
    {
        if (waiting.Length > 0) await http.Response.WriteAsync(waiting.ToString(), http.RequestAborted).ConfigureAwait(false);
        waiting.Clear();
    }

    // What is thrown after this ends the connection without the mark of a whole answer.
    private async Task EndAsync(HttpContext http, ProblemException problem, StringBuilder waiting)
    {
        waiting.Append(form == AnswerForm.Csv
            ? $"#error,{problem.Code},{Export.CsvTable.Cell(problem.Message)}\r\n"
            : Encoding.UTF8.GetString(WebJson.Bytes(new StreamFailure(new StreamFailure.Reason(problem.Code, problem.Message)))) + "\n");
        await Send(http, waiting).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
