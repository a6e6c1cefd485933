using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>Short texts that stand in elements named for what they are.</summary>
internal static class Labels
{
    private const int Longest = 120;

    /// <summary>The first such text; null where there is none.</summary>
    public static string? Text(IElement root, HashSet<string> names) => All(root, names).FirstOrDefault();

    /// <summary>All of them, in their order.</summary>
    public static IEnumerable<string> All(IElement root, HashSet<string> names) => All(root, element => ClassNames.Is(element, names));

    /// <summary>Those in elements of which any part of a name is one of <paramref name="parts"/>.</summary>
    public static IEnumerable<string> AllByPart(IElement root, HashSet<string> parts) => All(root, element => ClassNames.HasPart(element, parts));

    private static IEnumerable<string> All(IElement root, Func<IElement, bool> wanted) =>
        root.QuerySelectorAll("[class], [id]").Where(wanted).Select(element => Spaces.Single(element.TextContent)).OfType<string>().Where(text => text.Length is > 2 and < Longest);
}
