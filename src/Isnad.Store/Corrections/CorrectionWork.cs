using System.Globalization;
using Isnad.Text;

namespace Isnad.Store;

/// <summary>Finds the statement of each correction again and puts the corrected ones in place.</summary>
internal sealed class CorrectionWork
{
    private readonly Reading reading;
    private readonly List<IReadOnlyList<Correction>> threads;
    private readonly Dictionary<string, (string Subject, IReadOnlyList<Correction> History)> taken = new(StringComparer.Ordinal);
    private readonly List<CorrectionOrphan> orphans = [];
    private readonly List<Entity> entities;
    private readonly List<CorrectedStatement> added = [];

    public CorrectionWork(Reading reading, IReadOnlyList<Correction> corrections)
    {
        this.reading = reading;
        entities = [.. reading.Entities];
        threads = [.. corrections.GroupBy(correction => correction.Subject, StringComparer.Ordinal).Select(thread => thread.OrderBy(correction => correction.Revision).ToList()).OrderBy(thread => thread[0].Number)];
    }

    public CorrectedReading Done()
    {
        foreach (var thread in threads) Place(thread);
        var statements = reading.Statements.Select(Corrected).Concat(added).OrderBy(found => found.Statement.Content is [var first, ..] ? first.Start : int.MaxValue).ToList();
        return new CorrectedReading
        {
            AsRead = reading,
            Reading = threads.Count == 0 ? reading : reading with { Statements = statements.ConvertAll(found => found.Statement), Entities = entities },
            Statements = statements,
            Orphans = orphans,
            Threads = threads.ToDictionary(thread => thread[0].Subject, StringComparer.Ordinal),
        };
    }

    // A statement that the reader found stays in its place. One that it finds no more is made again from what a person saw, unless that person rejected it.
    private void Place(IReadOnlyList<Correction> thread)
    {
        var content = Seen(thread);
        if (content is { } place && Find(thread[0].Kind, place.Spans, place.Cue) is { } id && taken.TryAdd(id, (thread[0].Subject, thread))) return;
        var status = Shown(thread);
        if (content is null && status is not null) orphans.Add(new CorrectionOrphan(thread[^1], "statement"));
        if (content is { } known && status is not (null or ReviewStatus.Rejected)) added.Add(Corrected(Again(thread, known.Spans, known.Seen), thread[0].Subject, thread));
    }

    // What a person added is only what the reader finds by now when both have the very same content.
    private string? Find(CorrectionKind first, List<TextSpan> content, TextSpan? cue) => first == CorrectionKind.Add
        ? reading.Statements.FirstOrDefault(statement => statement.Content.SequenceEqual(content))?.Id
        : StatementMatch.Find(reading, content, cue);

    // What was seen by the newest correction whose place is known.
    private (List<TextSpan> Spans, TextSpan? Cue, StatementEdit Seen)? Seen(IReadOnlyList<Correction> thread)
    {
        foreach (var seen in thread.Reverse().Select(correction => correction.Seen))
            if (seen.Content is { Count: > 0 } content && Located(content) is { } spans) return (spans, seen.Cue is [var cue] ? cue.Locate(reading) : null, seen);
        return null;
    }

    private CorrectedStatement Corrected(Statement statement) => taken.TryGetValue(statement.Id, out var thread)
        ? Corrected(statement, thread.Subject, thread.History)
        : new CorrectedStatement(statement, StatementMatch.SubjectOf(reading, statement), []);

    private CorrectedStatement Corrected(Statement statement, string subject, IReadOnlyList<Correction> history)
    {
        var status = Shown(history);
        if (status is null) return new CorrectedStatement(statement, subject, history);
        var since = history.ToList().FindLastIndex(correction => correction.Kind == CorrectionKind.Withdraw);
        foreach (var correction in history.Skip(since + 1))
            if ((correction.Edit ?? (correction.Kind == CorrectionKind.Add ? correction.Seen : null)) is { } edit) statement = Changed(statement, correction, edit);
        return new CorrectedStatement(statement with { Review = new Review(status.Value, history[^1].By, history[^1].At) }, subject, history);
    }

    private Statement Changed(Statement statement, Correction correction, StatementEdit edit)
    {
        if (Part(correction, "content", edit.Content) is { Count: > 0 } content) statement = statement with { Content = content };
        if (Part(correction, "cue", edit.Cue) is { } cue) statement = statement with { Cue = cue is [var span] ? new Cue(span, span == statement.Cue?.Span ? statement.Cue.Lemma : Words(span)) : null };
        if (Part(correction, "source", edit.Source) is { } source) statement = statement with { Source = source is [var span] ? span : null };
        if (Part(correction, "via", edit.Via?.Select(relay => relay.Mention)) is { } via) statement = statement with { Via = [.. via.Zip(edit.Via!, (span, relay) => new Relay(span, relay.Name, relay.Kind) { By = "person" })] };
        if (edit.Speaker is { } speaker) statement = statement with { Speaker = new SpeakerChange(entities).Of(speaker) };
        return statement with { Act = edit.Act ?? statement.Act, Quote = edit.Quote ?? statement.Quote, Chain = ChainOf(statement, edit) };
    }

    private List<TextSpan>? Part(Correction correction, string name, IEnumerable<TextAnchor>? anchors)
    {
        if (anchors is null) return null;
        var found = Located(anchors);
        if (found is null) orphans.Add(new CorrectionOrphan(correction, name));
        return found;
    }

    private Statement Again(IReadOnlyList<Correction> thread, List<TextSpan> content, StatementEdit seen)
    {
        var statement = new Statement
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"c{thread[0].Number}"),
            Content = content,
            Quote = seen.Quote ?? default,
            Act = seen.Act ?? default,
            By = "person",
            Confidence = 1,
            Chain = [new ChainLink(ChainRole.Outlet, reading.Article.Outlet, reading.Article.Outlet is not null), new ChainLink(ChainRole.Speaker, null, false)],
        };
        return thread[0].Kind == CorrectionKind.Add ? statement : Changed(statement, thread[^1], seen with { Content = null });
    }

    // A hop that is known to be missing stays while only the speaker is another.
    private static IReadOnlyList<ChainLink> ChainOf(Statement statement, StatementEdit edit)
    {
        if (edit.Speaker is null && edit.Via is null) return statement.Chain;
        var before = edit.Via is null
            ? statement.Chain.Where(link => link.Role != ChainRole.Speaker)
            : statement.Chain.Where(link => link.Role == ChainRole.Outlet).Concat(statement.Via.Select(relay => new ChainLink(ChainRole.Relay, relay.Name, relay.Kind != SpeakerKind.Unknown)));
        return [.. before, new ChainLink(ChainRole.Speaker, statement.Speaker?.Name, statement.Speaker?.Named ?? false)];
    }

    private List<TextSpan>? Located(IEnumerable<TextAnchor> anchors)
    {
        var spans = new List<TextSpan>();
        foreach (var anchor in anchors)
        {
            if (anchor.Locate(reading) is not { } span) return null;
            spans.Add(span);
        }
        return spans;
    }

    private string Words(TextSpan span) => span.Slice(reading.Text).ToString();

    // What the corrections amount to; null for a statement as it was read, or for none where it was added.
    private static ReviewStatus? Shown(IReadOnlyList<Correction> thread) => thread[^1].Kind switch
    {
        CorrectionKind.Accept => ReviewStatus.Accepted,
        CorrectionKind.Reject => ReviewStatus.Rejected,
        CorrectionKind.Add => ReviewStatus.Added,
        CorrectionKind.Withdraw => null,
        _ => ReviewStatus.Edited,
    };
}
