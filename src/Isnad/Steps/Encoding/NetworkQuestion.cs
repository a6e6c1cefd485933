using Isnad.Steps.Entities;

namespace Isnad.Steps.Encoding;

/// <summary>Which output of the token network answers what; labels of names come first.</summary>
internal static class NetworkQuestion
{
    /// <summary>Is it the first word of a cue?</summary>
    public const int Cue = EntityTag.Count;
}
