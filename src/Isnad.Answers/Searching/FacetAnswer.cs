using Isnad.Store;

namespace Isnad.Answers;

/// <summary>The hits by one of their properties, the most frequent values first.</summary>
/// <param name="Name">outlet, speaker, act, quote or month.</param>
/// <param name="Values">At most twenty.</param>
public sealed record FacetAnswer(string Name, IReadOnlyList<FacetValueAnswer> Values)
{
    public static FacetAnswer Of(string query, Facet facet, Func<string, string>? toggle)
    {
        ArgumentNullException.ThrowIfNull(facet);
        return new FacetAnswer(facet.Name, [.. facet.Values.Select(Value)]);

        FacetValueAnswer Value(FacetValue value)
        {
            var term = FacetTerm.Of(facet.Name, value.Value);
            return new FacetValueAnswer(value.Value, value.Value, value.Count, term.IsIn(query), toggle?.Invoke(term.Toggle(query)));
        }
    }
}
