namespace Isnad.Web.Views;

/// <summary>One speaker of an article, and where in it that speaker is heard.</summary>
/// <param name="Name">The fullest name or description; null for statements whose speaker the text does not give.</param>
/// <param name="Named">False for a description such as «مسؤولون».</param>
/// <param name="Hue">Which of the page's colours it has; the last one is shared by all beyond the first few.</param>
/// <param name="Statements">The numbers of the statements, from 1.</param>
/// <param name="Bars">Where the contents stand.</param>
/// <param name="Share">Which share of the text the contents are.</param>
public sealed record SpeakerLane(string? Name, bool Named, int Hue, IReadOnlyList<int> Statements, IReadOnlyList<LaneBar> Bars, double Share);

/// <summary>A stretch of the text in thousandths of its length.</summary>
public readonly record struct LaneBar(int Start, int Length);
