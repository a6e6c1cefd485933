using System.Globalization;
using Isnad.Text;

namespace Isnad.Store;

/// <summary>Says which statement of a reading is the one that was seen in another.</summary>
internal static class StatementMatch
{
    private const int SubjectDigits = 16;
    private const double Alike = 0.5;

    /// <summary>
    /// The id of the statement whose content is at least half the same, or has the same cue and some of the same content; null for none, or for two that are as good.
    /// </summary>
    public static string? Find(Reading reading, IReadOnlyList<TextSpan> content, TextSpan? cue)
    {
        var (best, score, tied) = ((string?)null, 0.0, false);
        foreach (var statement in reading.Statements)
        {
            var shared = Shared(statement.Content, content);
            var share = shared / (double)Math.Max(1, Length(statement.Content) + Length(content) - shared);
            var sameCue = cue is { } wanted && statement.Cue?.Span == wanted;
            if (shared == 0 || (share < Alike && !sameCue)) continue;
            var found = share + (sameCue ? 1 : 0);
            if (found < score) continue;
            tied = found == score;
            (best, score) = (statement.Id, found);
        }
        return tied ? null : best;
    }

    /// <summary>What corrections of a statement that has none yet will belong to.</summary>
    public static string SubjectOf(Reading reading, Statement statement) => SubjectOf(reading.TextHash, statement.Content, statement.Cue?.Span);

    public static string SubjectOf(string textHash, IReadOnlyList<TextSpan> content, TextSpan? cue)
    {
        var places = string.Join(' ', content.Append(cue ?? new TextSpan(-1, 0)).Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}+{span.Length}")));
        return ContentKey.Hash($"{textHash}\0{places}")[..SubjectDigits];
    }

    private static int Shared(IReadOnlyList<TextSpan> left, IReadOnlyList<TextSpan> right) =>
        left.Sum(one => right.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));

    private static int Length(IReadOnlyList<TextSpan> spans) => spans.Sum(span => span.Length);
}
