using Isnad.Analysis;

namespace Isnad.Web.Views;

/// <summary>Adds a condition to a query, or takes it out again.</summary>
internal static class FacetLinks
{
    private const int MostNames = 6;

    /// <summary>The condition that a value of a facet stands for, as typed.</summary>
    public static string Condition(string facet, string value) => facet switch
    {
        "act" or "quote" => $"{facet}:{value}",
        "month" => $"pub:{value}",
        _ => $"{facet}:\"{WithoutQuotes(value)}\"",
    };

    /// <summary>What somebody says, as typed: under any of the names that are most used, and, of a known actor, by this one only.</summary>
    public static string Said(ActorProfile profile)
    {
        var names = string.Join(" OR ", profile.Names.Take(MostNames).Select(name => Condition("speaker", name.Value)));
        if (profile.Names.Count > 1) names = $"({names})";
        return profile.Key.IsName ? names : $"actor:{profile.Key.Id} {names}";
    }

    public static bool Has(string query, string condition) => At(query, condition) >= 0;

    public static string Toggle(string query, string condition)
    {
        var at = At(query, condition);
        if (at < 0) return query.Length == 0 ? condition : $"{(NeedsGroup(query) ? $"({query})" : query)} {condition}";
        return string.Join(' ', new[] { query[..at].Trim(), query[(at + condition.Length)..].Trim() }.Where(part => part.Length > 0));
    }

    // As a part of its own, not as the end or beginning of another.
    private static int At(string query, string condition)
    {
        for (var at = query.IndexOf(condition, StringComparison.Ordinal); at >= 0; at = query.IndexOf(condition, at + 1, StringComparison.Ordinal))
            if ((at == 0 || query[at - 1] == ' ') && (at + condition.Length == query.Length || query[at + condition.Length] == ' ')) return at;
        return -1;
    }

    private static bool NeedsGroup(string query) => query.Split(' ').Contains("OR", StringComparer.Ordinal);

    private static string WithoutQuotes(string value) => string.Concat(value.Select(c => c is '"' or '“' or '”' or '«' or '»' ? ' ' : c)).Trim();
}
