using Isnad.Web.Api.Articles;
using Isnad.Web.Api.Chains;
using Isnad.Web.Api.Read;
using Isnad.Web.Api.Search;
using Isnad.Web.Api.Statements;
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
        var api = room.MapGroup(Root).RequireAuthorization(Scopes.Read).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        SearchEndpoint.Map(api);
        StatementEndpoints.Map(api);
        ArticleEndpoints.Map(api);
        ChainEndpoint.Map(api);
        ReadEndpoint.Map(api);
    }
}
