using Isnad.Text;

namespace Isnad.Languages.Arabic.Actors;

/// <summary>The folded forms of a relative adjective without its article: «لبناني», «لبنانية», «لبنانيون», «لبنانيات», «لبنانيتين» …</summary>
internal static class AdjectiveForms
{
    private static readonly char[][] Endings = [[], ['ه'], ['و', 'ن'], ['ي', 'ن'], ['ا', 'ن'], ['ا', 'ت'], ['ت', 'ا', 'ن'], ['ت', 'ي', 'ن']];

    public static IEnumerable<string> Of(string adjective)
    {
        var stem = Folding.Default.Fold(adjective);
        return Endings.Select(ending => stem + new string(ending));
    }
}
