namespace Isnad.Training.Statements;

/// <summary>What weights are learned from.</summary>
/// <param name="Gold">Annotated articles, JSON lines.</param>
/// <param name="Annotations">Annotations of raw articles, by spans alone.</param>
/// <param name="Raw">Raw articles, JSON lines in gzip.</param>
internal sealed record TrainingFiles(string Gold, string Annotations, string Raw);
