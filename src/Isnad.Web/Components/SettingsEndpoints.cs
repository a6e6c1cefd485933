using Isnad.Web.Interface;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Components;

/// <summary>Takes the choices of a reader.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder room)
    {
        room.MapPost("/settings", Save);
        // On every page; it changes nothing but this browser's language, and other sites are refused before it.
        room.MapPost("/settings/language", Switch).DisableAntiforgery();
    }

    private static IResult Save(HttpContext http, [FromForm] string? language, [FromForm] string? digits, [FromForm] string? months, [FromForm] string? hijri, [FromForm] string? theme)
    {
        var before = ChoiceCookie.Read(http);
        ChoiceCookie.Write(http, new ReaderChoices
        {
            Language = ReaderChoices.Named(language, before.Language),
            Digits = ReaderChoices.Named(digits, before.Digits),
            Months = ReaderChoices.Named(months, before.Months),
            Hijri = hijri is not null,
            Theme = ReaderChoices.Named(theme, before.Theme),
        });
        return Results.LocalRedirect("/settings?saved=1");
    }

    // Digits follow the language; whoever wants others says so in the settings.
    private static IResult Switch(HttpContext http, [FromForm] string? language, [FromForm] string? back)
    {
        var before = ChoiceCookie.Read(http);
        var wanted = ReaderChoices.Named(language, before.Language);
        ChoiceCookie.Write(http, before with { Language = wanted, Digits = wanted == InterfaceLanguage.English ? DigitStyle.Latin : DigitStyle.Arabic });
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? path) => path is ['/'] or ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl);
}
