namespace Isnad.Web.Api.Feeds;

/// <summary>What became of a list of feeds.</summary>
/// <param name="Added">How many are followed from now on.</param>
/// <param name="Known">How many were followed already.</param>
internal sealed record FeedImport(int Added, int Known);
