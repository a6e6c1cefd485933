using System.Globalization;
using System.Text;
using Isnad.Export;

namespace Isnad.Cli;

/// <summary>Why a statement was read as it was: the rule, the words that decided, how sure, other candidates, and the weights.</summary>
internal static class Explanation
{
    private const int MostReasons = 12;

    public static string Of(Reading reading, Statement statement)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{statement.By}, confidence {statement.Confidence:F2}");
        foreach (var span in statement.Evidence) text.Append(CultureInfo.InvariantCulture, $"\nword  {span.Slice(reading.Text)}");
        foreach (var candidate in statement.Speaker?.Candidates ?? []) text.Append(CultureInfo.InvariantCulture, $"\nor    {candidate.Score:F2} {candidate.Name}");
        foreach (var reason in statement.Reasons.Take(MostReasons)) text.Append(CultureInfo.InvariantCulture, $"\n{reason.Weight,6:+0.00;-0.00} {reason.Decision}: {reason.Feature}");
        if (statement.Reasons.Count > MostReasons) text.Append(CultureInfo.InvariantCulture, $"\n… and {statement.Reasons.Count - MostReasons} more");
        return text.ToString();
    }

    /// <summary>Which known actor an entity is, and what decided: the alias that matched, titles, countries, years.</summary>
    public static string Of(Entity entity)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{entity.Name} = {entity.Link ?? "—"}");
        foreach (var role in entity.Roles) text.Append(CultureInfo.InvariantCulture, $"\nrole  {role.Title}{(role.Organization is null ? "" : $" · {role.Organization}")}");
        foreach (var candidate in entity.Candidates) text.Append(CultureInfo.InvariantCulture, $"\nor    {candidate.Score:F2} {candidate.Id}");
        foreach (var reason in entity.Reasons.Take(MostReasons)) text.Append(CultureInfo.InvariantCulture, $"\n{reason.Weight,6:+0.00;-0.00} {reason.Decision}: {reason.Feature}");
        return text.ToString();
    }

    /// <summary>How an expression of time was understood: its value, the rule, and what it was reckoned from.</summary>
    public static string Of(Reading reading, TimeExpression time)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{time.Span.Slice(reading.Text)} = {time.Value ?? "—"}\n{time.By}");
        if (time.Anchor is { } day) text.Append(CultureInfo.InvariantCulture, $", from {day:yyyy-MM-dd} ({ContractNames.Of(time.AnchorSource)})");
        if (time.Range is { } range) text.Append(CultureInfo.InvariantCulture, $", {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}");
        foreach (var other in time.Alternatives) text.Append(CultureInfo.InvariantCulture, $"\nor    {other}");
        return text.ToString();
    }
}
