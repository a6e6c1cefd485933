namespace Isnad.Analysis;

/// <summary>A word that stands near.</summary>
/// <param name="Word">The word as written, particles and article taken off.</param>
/// <param name="Before">How often it stands before the word that was asked for.</param>
/// <param name="After">How often it stands after it.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Count">How often it occurs in all.</param>
/// <param name="LogLikelihood"><see cref="Association.LogLikelihood"/> of near against elsewhere.</param>
/// <param name="LogRatio"><see cref="Association.LogRatio"/> of near against elsewhere.</param>
/// <param name="TScore"><see cref="Association.TScore"/>.</param>
/// <param name="LogDice"><see cref="Association.LogDice"/>.</param>
public sealed record Collocate(string Word, int Before, int After, int Articles, int Count, double LogLikelihood, double LogRatio, double TScore, double LogDice);
