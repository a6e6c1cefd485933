using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>What the class names and the id of an element say.</summary>
internal static class ClassNames
{
    private const int Longest = 400;

    /// <summary>Any part of a name stands in <paramref name="parts"/>: <c>related</c> in <c>post-relatedItems</c>, not in <c>no-related</c>.</summary>
    public static bool HasPart(IElement element, HashSet<string> parts) => Names(element).Any(name => HasPart(name, parts));

    /// <summary>A name is, or ends in, one of <paramref name="names"/>: <c>td-post-content</c> for <c>post-content</c>.</summary>
    public static bool Is(IElement element, HashSet<string> names) => Names(element).Any(name => names.Any(wanted =>
        name.EndsWith(wanted, StringComparison.Ordinal) && (name.Length == wanted.Length || name[^(wanted.Length + 1)] == '-')));

    private static bool HasPart(string name, HashSet<string> parts)
    {
        var cut = name.Split('-');
        for (var i = 0; i < cut.Length; i++)
            if (parts.Contains(cut[i]) && (i == 0 || cut[i - 1] is not ("no" or "has" or "with" or "without" or "is" or "hide"))) return true;
        return false;
    }

    private static IEnumerable<string> Names(IElement element)
    {
        var written = element.ClassName;
        var id = element.Id;
        if (string.IsNullOrEmpty(written) && string.IsNullOrEmpty(id)) return [];
        var all = $"{written} {id}";
        return (all.Length > Longest ? all[..Longest] : all).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Plain);
    }

    // articleBody, article__body and article_body are article-body.
    private static string Plain(string name)
    {
        var plain = new System.Text.StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) || (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
            }
            if (char.IsLetterOrDigit(name[i])) plain.Append(char.ToLowerInvariant(name[i]));
        }
        return plain.ToString().TrimEnd('-');
    }
}
