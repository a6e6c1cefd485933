using Isnad.Answers;
using Isnad.Web.Problems;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Chains;

/// <summary>On whose word a statement is known.</summary>
internal static class ChainEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/chains/{id}", One)
        .WithName("getChain").WithTags("chains").WithSummary("On whose word a statement is known: outlet, relays, speaker.")
        .Produces<ChainAnswer>().Problems(StatusCodes.Status404NotFound);

    private static async Task<IResult> One(string id, HttpContext http, StorePool stores, CancellationToken stop)
    {
        AnswerForms.Of(http, AnswerForm.Json);
        var article = await StoredThings.StatementAsync(stores, id, stop);
        return BytesAnswer.Json(ChainAnswer.Of(id, article.Reading.Statements[0]));
    }
}
