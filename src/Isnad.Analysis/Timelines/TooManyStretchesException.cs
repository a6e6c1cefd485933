namespace Isnad.Analysis;

/// <summary>Between the first day and the last there are more stretches than are drawn.</summary>
public sealed class TooManyStretchesException(string message) : ArgumentException(message);
