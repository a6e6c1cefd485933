using System.Globalization;
using System.Text;
using Isnad.Export;
using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Outlets;

/// <summary>Who is kept, and how much of it.</summary>
internal static class OutletEndpoint
{
    private const string Header = "outlet,statements,first_day,last_day,undated\r\n";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/outlets", List)
        .WithName("listOutlets").WithTags("outlets").WithSummary("The outlets, those with the most statements first.")
        .Produces<OutletList>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv);

    private static async Task<IResult> List(HttpContext http, StorePool stores, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        var outlets = OutletItem.Of(await stores.ReadAsync(store => store.Days(DayKind.Published), stop));
        return form == AnswerForm.Json
            ? BytesAnswer.Json(new OutletList(outlets))
            : new BytesAnswer(Encoding.UTF8.GetBytes(Header + string.Concat(outlets.Select(Row))), AnswerForms.Csv);
    }

    private static string Row(OutletItem outlet) => string.Join(',', ((string?[])
    [
        outlet.Outlet, outlet.Statements.ToString(CultureInfo.InvariantCulture), outlet.FirstDay, outlet.LastDay, outlet.Undated.ToString(CultureInfo.InvariantCulture),
    ]).Select(CsvTable.Cell)) + "\r\n";
}
