using Isnad.Web.Api.Actors;
using Isnad.Web.Api.Articles;
using Isnad.Web.Api.Chains;
using Isnad.Web.Api.Comparisons;
using Isnad.Web.Api.Corrections;
using Isnad.Web.Api.Feeds;
using Isnad.Web.Api.Outlets;
using Isnad.Web.Api.Quotations;
using Isnad.Web.Api.Read;
using Isnad.Web.Api.SavedSearches;
using Isnad.Web.Api.Search;
using Isnad.Web.Api.Statements;
using Isnad.Web.Api.Timelines;
using Isnad.Web.Api.Words;
using Isnad.Web.Problems;
using Isnad.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api;

/// <summary>All that programs can ask, one folder a resource.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder room)
    {
        var api = room.MapGroup(Root).RequireAuthorization(Scopes.Read).Problems(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status503ServiceUnavailable);
        SearchEndpoint.Map(api);
        StatementEndpoints.Map(api);
        ArticleEndpoints.Map(api);
        ChainEndpoint.Map(api);
        ActorEndpoints.Map(api);
        OutletEndpoint.Map(api);
        TimelineEndpoint.Map(api);
        CompareEndpoint.Map(api);
        WordsEndpoint.Map(api);
        QuotationEndpoints.Map(api);
        CorrectionEndpoints.Map(api);
        SavedSearchEndpoints.Map(api);
        WebhookEndpoints.Map(api);
        FeedEndpoints.Map(api);
        ReadEndpoint.Map(api);
    }
}
