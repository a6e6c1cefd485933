namespace Isnad.Store;

/// <summary>A statement of the newest version of an article as search sees it. Several texts in one field have <see cref="Separator"/> between them.</summary>
public sealed record StatementRow
{
    /// <summary>Stands between texts that don't belong together; no phrase goes over it.</summary>
    public const char Separator = '\u2028';

    /// <summary>The fact that somebody passed the statement on.</summary>
    internal const string ChainFact = "haschain";

    /// <summary>The fact that the article is a copy.</summary>
    internal const string CopyFact = "hascopy";

    /// <summary>Before a <see cref="ReviewStatus"/>: what a person has said of it.</summary>
    internal const string StatusFact = "status";

    /// <summary>Before the id of a known actor: it speaks or is spoken of.</summary>
    internal const string ActorFact = "actor";

    /// <summary>The article's 16 digits.</summary>
    public required string Article { get; init; }

    public required int Version { get; init; }

    /// <summary>The place among the statements of its article, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The statement's id in its reading.</summary>
    public required string Name { get; init; }

    /// <summary>The day of publication as 2026-01-31; empty where it is not known, which sorts last.</summary>
    public required string Day { get; init; }

    public string Outlet { get; init; } = "";

    /// <summary>What was said; several spans joined with " … ".</summary>
    public required string Content { get; init; }

    /// <summary>Who said it; empty where nobody is given.</summary>
    public string Speaker { get; init; } = "";

    public SpeakerKind SpeakerKind { get; init; }

    public bool SpeakerNamed { get; init; }

    /// <summary>The mention that stands with the cue.</summary>
    public string Source { get; init; } = "";

    /// <summary>The full names of whom and what the content names.</summary>
    public string About { get; init; } = "";

    /// <summary>The cue as written and its lemma.</summary>
    public string Cue { get; init; } = "";

    public string Via { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>To whom and at which event.</summary>
    public string Around { get; init; } = "";

    public SpeechAct Act { get; init; }

    public QuotationType Quote { get; init; }

    /// <summary>True when somebody stands between speaker and outlet, named or missing.</summary>
    public bool HasChain { get; init; }

    /// <summary>The first and last day on which it was said, as the text names them; empty where it does not.</summary>
    public string SaidFirst { get; init; } = "";

    public string SaidLast { get; init; } = "";

    /// <summary>True when the article is a copy of one that was added before it: see <see cref="CopyRule"/>.</summary>
    public bool IsCopy { get; init; }

    /// <summary>What a person has said of it; null for a statement as it was read.</summary>
    public ReviewStatus? Status { get; init; }

    /// <summary>Who said so; empty for a statement as it was read.</summary>
    public string CorrectedBy { get; init; } = "";

    /// <summary>Since when it is there: a number that only grows, in the order in which statements come in; 0 before it is kept.</summary>
    public long Entered { get; init; }

    /// <summary>When it came in, or was last read or corrected to be something else, to the second; null before it is kept, and where it came in before times were kept.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Id of the known actor that the speaker is; empty where none is sure enough.</summary>
    public string SpeakerActor { get; init; } = "";

    /// <summary>The ids of known actors, one for each name of <see cref="About"/> and empty for those that are linked to none; empty where none is linked.</summary>
    public string AboutActors { get; init; } = "";

    /// <summary>What the article says that the speaker is: titles, with what they belong to behind " · ".</summary>
    public string SpeakerRoles { get; init; } = "";

    /// <summary>The statement's name in the store.</summary>
    public string Id => new ArticleId(Article, Version, Name).ToString();

    /// <summary>What <see cref="FactNode"/> asks for.</summary>
    public IEnumerable<string> Facts
    {
        get
        {
            yield return "act" + Act.ToString().ToLowerInvariant();
            yield return "quote" + Quote.ToString().ToLowerInvariant();
            if (HasChain) yield return ChainFact;
            if (IsCopy) yield return CopyFact;
            if (Status is { } status) yield return StatusFact + status.ToString().ToLowerInvariant();
            if (SpeakerActor.Length > 0) yield return ActorFact + SpeakerActor;
            foreach (var id in AboutActors.Split(Separator, StringSplitOptions.RemoveEmptyEntries)) yield return ActorFact + id;
        }
    }
}
