namespace Isnad.Web.Views;

/// <summary>On whose word a statement has come to us: the outlet first, the speaker last.</summary>
public sealed record ChainView(IReadOnlyList<ChainStep> Steps)
{
    /// <summary>The chain of a statement of a reading.</summary>
    public static ChainView Of(Reading reading, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(statement);
        var relays = new Queue<Relay>(statement.Via);
        var steps = new List<ChainStep>(statement.Chain.Count);
        foreach (var link in statement.Chain)
        {
            var told = link.Role switch
            {
                ChainRole.Relay when link.Name is not null && relays.TryDequeue(out var relay) && relay.Evidence is { } word => word.Slice(reading.Text).ToString(),
                ChainRole.Speaker => statement.Cue?.Span.Slice(reading.Text).ToString(),
                _ => null,
            };
            steps.Add(new ChainStep(link.Role, link.Name, link.Named, told));
        }
        return new ChainView(steps);
    }
}

/// <summary>One hop of a chain.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Name">Its name or description; null where the text leaves it out.</param>
/// <param name="Named">False for a description.</param>
/// <param name="Told">The word by which it told the hop before.</param>
public sealed record ChainStep(ChainRole Role, string? Name, bool Named, string? Told);
