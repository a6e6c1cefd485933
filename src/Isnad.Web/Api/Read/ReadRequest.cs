namespace Isnad.Web.Api.Read;

/// <summary>An article to be read. Nothing of it is kept.</summary>
/// <param name="Text">The body.</param>
/// <param name="Title">The headline, when it does not stand in the text.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Country">The outlet's country, two letters.</param>
/// <param name="Date">The day of publication, such as 2026-01-31: relative times are resolved against it.</param>
/// <param name="Url">Where it was found.</param>
/// <param name="Id">Its own id.</param>
internal sealed record ReadRequest(string? Text, string? Title = null, string? Outlet = null, string? Country = null, DateOnly? Date = null, string? Url = null, string? Id = null);
