using Isnad.Web.Interface;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Components;

/// <summary>What the pages need, and where they are.</summary>
internal static class PageSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "isnad.form");
        services.AddHttpContextAccessor();
        services.AddScoped(scope => new Wording(ChoiceCookie.Read(scope.GetRequiredService<IHttpContextAccessor>().HttpContext)));
        services.AddSingleton<HomeFigures>();
        services.AddScoped<PictureRenderer>();
        services.AddRazorComponents();
    }

    public static void MapPages(this WebApplication room)
    {
        room.MapRazorComponents<App>().WithStaticAssets();
        room.MapSettings();
        room.MapPictures();
        room.MapCorrections();
        room.MapSaved();
        room.MapWebhooks();
        room.MapFeeds();
    }
}
