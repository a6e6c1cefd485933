using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Health;

/// <summary>What those who watch a server ask: is the process alive, can it answer?</summary>
internal static class HealthEndpoints
{
    // No article has this name: looking for it touches the database and nothing else.
    private static readonly ArticleId Nobody = new("0000000000000000", null, null);

    public static void MapHealth(this IEndpointRouteBuilder room)
    {
        room.MapGet("/health/live", () => TypedResults.Text("live\n")).AllowAnonymous().ExcludeFromDescription();
        room.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(StorePool stores, CancellationToken stop)
    {
        await stores.ReadAsync(store => store.Find(Nobody), stop);
        return TypedResults.Text("ready\n");
    }
}
