using Isnad.Text;

namespace Isnad.Store;

/// <summary>What a person wants to say, made into a correction of what they saw.</summary>
public sealed record CorrectionDraft
{
    /// <summary>The longest name of a person, in UTF-16 units.</summary>
    public const int LongestName = 200;

    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestNote = 4000;

    /// <summary>Who says it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    public string? Note { get; init; }

    /// <summary>The revision that was seen; null for the one that stands now.</summary>
    public int? Revision { get; init; }

    /// <summary>What is known of an actor by its id, for a speaker who is given by it alone; null for an unknown one.</summary>
    public Func<string, Actor?> KnownActor { get; init; } = ActorDirectory.Default.Find;

    /// <summary>A correction of a statement that is there.</summary>
    /// <exception cref="ArgumentException">It says nothing, or something that can't be: the message is for the person.</exception>
    public Correction Of(CorrectedReading seen, ArticleId statement, CorrectionKind kind, StatementEdit? edit = null)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(statement);
        if (kind == CorrectionKind.Add) throw new ArgumentException("a statement that is there can't be added");
        if (kind == CorrectionKind.Edit == edit is null or { IsEmpty: true }) throw new ArgumentException(kind == CorrectionKind.Edit ? "an edit must change something" : "only an edit changes something");
        if (edit?.Content is { Count: 0 }) throw new ArgumentException("a statement must have a content: reject it instead");
        var found = seen.Find(statement.Statement ?? "") ?? throw new ArgumentException("there is no such statement");
        if (kind == CorrectionKind.Withdraw && found.Revision == 0) throw new ArgumentException("there is no correction to take back");
        var asRead = seen.AsRead.Statements.FirstOrDefault(known => known.Id == found.Statement.Id);
        return Of(statement, found.Subject, Revision ?? found.Revision, kind, StatementEdit.Of(asRead is null ? seen.Reading : seen.AsRead, asRead ?? found.Statement), edit is null ? null : Named(edit, seen.AsRead, found.Statement.Speaker));
    }

    /// <summary>A statement that the reader did not find.</summary>
    /// <exception cref="ArgumentException">It has no content, or one that a statement has already: the message is for the person.</exception>
    public Correction Add(CorrectedReading seen, ArticleId article, StatementEdit statement)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.Content is not { Count: > 0 } content) throw new ArgumentException("a statement must have a content");
        List<TextSpan> spans = [.. content.Select(anchor => new TextSpan(anchor.Start, anchor.Exact.Length))];
        if (seen.Statements.FirstOrDefault(known => known.Statement.Content.SequenceEqual(spans)) is { } there) throw new ArgumentException($"{there.Statement.Id} has this content already: correct it instead");
        var subject = StatementMatch.SubjectOf(seen.Reading.TextHash, spans, null);
        var before = seen.Threads.TryGetValue(subject, out var thread) ? thread.Count : 0;
        return Of(article with { Statement = "new" }, subject, Revision ?? before, CorrectionKind.Add, Named(statement, seen.AsRead, null), null);
    }

    // Whom an actor's id alone means: by the name that the article has for that actor, else by the one that stands there already, else by the actor's own.
    private StatementEdit Named(StatementEdit edit, Reading reading, Speaker? before)
    {
        if (edit.Speaker is not { Name: null, Actor: { } actor } speaker) return edit;
        if (reading.Entities.FirstOrDefault(known => known.Link == actor) is { } entity) return edit with { Speaker = speaker with { Name = entity.Name } };
        return edit with { Speaker = before is null ? speaker with { Name = KnownActor(actor)?.Name } : speaker with { Name = before.Name, Named = speaker.Named ?? before.Named } };
    }

    private Correction Of(ArticleId statement, string subject, int revision, CorrectionKind kind, StatementEdit seen, StatementEdit? edit)
    {
        var by = Passed(By).Trim();
        if (by.Length is 0 or > LongestName) throw new ArgumentException($"a correction names who makes it, with at most {LongestName} characters");
        if (Note is { Length: > LongestNote }) throw new ArgumentException($"a note has at most {LongestNote} characters");
        return new Correction
        {
            Article = statement.Article,
            Subject = subject,
            Revision = revision + 1,
            Kind = kind,
            By = by,
            At = At.ToUniversalTime(),
            Note = Note is { } note ? Passed(note) : null,
            Statement = statement.ToString(),
            Seen = Passed(seen),
            Edit = edit is null ? null : Passed(edit),
        };
    }

    private static StatementEdit Passed(StatementEdit edit) => edit with
    {
        Speaker = edit.Speaker is { } speaker ? speaker with { Name = speaker.Name is { } name ? Passed(name) : null, Actor = speaker.Actor is { } actor ? Passed(actor) : null } : null,
        Via = edit.Via?.Select(relay => relay with { Name = Passed(relay.Name) }).ToList(),
    };

    private static string Passed(string text) => TextGate.Pass(text).Text;
}
