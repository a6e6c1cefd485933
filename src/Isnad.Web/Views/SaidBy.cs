using Isnad.Analysis;
using Isnad.Answers;

namespace Isnad.Web.Views;

/// <summary>The query for what somebody says.</summary>
internal static class SaidBy
{
    private const int MostNames = 6;

    /// <summary>As typed: under any of the names that are most used, and, of a known actor, by this one only.</summary>
    public static string Query(ActorProfile profile)
    {
        var names = string.Join(" OR ", profile.Names.Take(MostNames).Select(name => FacetTerm.Of("speaker", name.Value).Text));
        if (profile.Names.Count > 1) names = $"({names})";
        return profile.Key.IsName ? names : $"actor:{profile.Key.Id} {names}";
    }
}
