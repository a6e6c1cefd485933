using Isnad.Pipeline;
using Isnad.Steps.Actors;

namespace Isnad;

/// <summary>Says what each step decided for a statement, and how sure its weights were; and how each name was linked.</summary>
internal static class ReadingReasons
{
    private const double Surest = 12;

    /// <summary><paramref name="reading"/>, made of the drafts of <paramref name="context"/> in their order, with reasons.</summary>
    public static Reading Add(Reading reading, ReadingContext context) =>
        reading with
        {
            Statements = [.. reading.Statements.Select((statement, n) => statement with { Reasons = Of(statement, context.Drafts[n], context) })],
            Entities = [.. reading.Entities.Select((entity, e) => entity with { Reasons = LinkReasons.Of(context, e) })],
        };

    private static Reason[] Of(Statement statement, Draft draft, ReadingContext context)
    {
        string Word(int token) => context.Tokens[token].Span.Slice(context.Text).ToString();
        Reason[] reasons =
        [
            new("cue", statement.Cue!.Lemma, LogOdds(draft.CueProbability)),
            new("content", $"begins with {Word(draft.ContentStart)}", LogOdds(draft.StartProbability)),
            new("content", $"ends with {Word(draft.ContentEnd - 1)}", LogOdds(draft.EndProbability)),
            new("source", statement.Source is { } source ? source.Slice(context.Text).ToString() : "left out", LogOdds(draft.SourceProbability)),
            new("speaker", statement.Speaker?.Name ?? "nobody", LogOdds(draft.SpeakerProbability)),
            new("statement", "all of these together", LogOdds(draft.Found)),
        ];
        return [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight))];
    }

    private static double LogOdds(float probability) => Math.Clamp(Math.Log(probability / (1.0 - probability)), -Surest, Surest);
}
