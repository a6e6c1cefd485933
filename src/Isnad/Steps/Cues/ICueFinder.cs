using Isnad.Pipeline;

namespace Isnad.Steps.Cues;

/// <summary>Proposes the words that may attribute. A language brings its own.</summary>
internal interface ICueFinder
{
    /// <summary>Adds the sites of the article to <paramref name="into"/>, in text order.</summary>
    void Find(ReadingContext context, List<CueSite> into);
}
