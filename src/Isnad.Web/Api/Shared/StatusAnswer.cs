using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Api;

/// <summary>An answer with another status than 200.</summary>
internal static class StatusAnswer
{
    public static IResult WithStatus(this IResult answer, int status) => new Answer(answer, status);

    private sealed class Answer(IResult inner, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return inner.ExecuteAsync(httpContext);
        }
    }
}
