namespace Isnad.Analysis;

/// <summary>A word with its figures.</summary>
/// <param name="Word">The word as written, particles and article taken off.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="AgainstCount">How often it occurs in what it is held against.</param>
/// <param name="AgainstArticles">In how many articles of these.</param>
/// <param name="PerMillion">Occurrences in a million words.</param>
/// <param name="AgainstPerMillion">The same in what it is held against.</param>
/// <param name="LogLikelihood"><see cref="Association.LogLikelihood"/>.</param>
/// <param name="LogRatio"><see cref="Association.LogRatio"/>.</param>
/// <param name="Dispersion"><see cref="Association.Dispersion"/> over the articles.</param>
public sealed record KeyWord(
    string Word, int Count, int Articles, int AgainstCount, int AgainstArticles, double PerMillion, double AgainstPerMillion, double LogLikelihood, double LogRatio, double Dispersion);
