namespace Isnad.Store;

/// <summary>A reading with what people have said of its statements.</summary>
public sealed record CorrectedReading
{
    /// <summary>As the reader gave it.</summary>
    public required Reading AsRead { get; init; }

    /// <summary>As it stands corrected. Rejected statements are in it, with their <see cref="Statement.Review"/>.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The statements of <see cref="Reading"/>, in its order.</summary>
    public required IReadOnlyList<CorrectedStatement> Statements { get; init; }

    /// <summary>Corrections, or parts of them, whose place this text has no more.</summary>
    public required IReadOnlyList<CorrectionOrphan> Orphans { get; init; }

    /// <summary>The corrections of every subject, the oldest first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Correction>> Threads { get; init; }

    /// <summary>The article of <paramref name="article"/> with its corrections.</summary>
    public static CorrectedReading Of(IStore store, StoredArticle article)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Reading, store.Corrections.Of(article.Id.Article));
    }

    /// <summary>Lays corrections of an article over a reading of it.</summary>
    public static CorrectedReading Of(Reading reading, IReadOnlyList<Correction> corrections) => new CorrectionWork(reading, corrections).Done();

    /// <summary>The statement of that id; null when there is none.</summary>
    public CorrectedStatement? Find(string id) => Statements.FirstOrDefault(statement => statement.Statement.Id == id);
}

/// <summary>A statement with what people have said of it.</summary>
/// <param name="Statement">As it stands.</param>
/// <param name="Subject">By what its corrections belong together.</param>
/// <param name="History">Its corrections, the oldest first.</param>
public sealed record CorrectedStatement(Statement Statement, string Subject, IReadOnlyList<Correction> History)
{
    /// <summary>How many corrections there are: a new one names the next number.</summary>
    public int Revision => History.Count;
}

/// <summary>A correction that this text has no place for.</summary>
/// <param name="Correction">The newest one that says so.</param>
/// <param name="Part">What has no place: statement, content, cue, source or via.</param>
public sealed record CorrectionOrphan(Correction Correction, string Part);
