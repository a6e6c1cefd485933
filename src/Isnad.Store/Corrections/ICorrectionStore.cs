namespace Isnad.Store;

/// <summary>What people say of statements: added to, never changed; removed only with its article.</summary>
public interface ICorrectionStore
{
    /// <summary>
    /// Keeps a correction if its revision is the next one of its subject, and brings the statements that search sees up to date in the same transaction; else
    /// nothing is changed and the result names the correction that was faster.
    /// </summary>
    CorrectionResult Add(Correction correction);

    /// <summary>All corrections of an article, the oldest first; empty when there are none.</summary>
    IReadOnlyList<Correction> Of(string article);

    /// <summary>The newest corrections of all articles, newest first, of those with a number below <paramref name="before"/>.</summary>
    IReadOnlyList<Correction> Newest(int limit, long before = long.MaxValue);
}
