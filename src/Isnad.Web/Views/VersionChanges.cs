using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>What an outlet changed between two versions of an article.</summary>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The later one.</param>
/// <param name="Text">The text, word for word: what stayed, what went, what came.</param>
/// <param name="Gone">The numbers of statements of the earlier version that the later one has no more.</param>
/// <param name="New">The numbers of statements of the later version that the earlier one did not have.</param>
public sealed record VersionChanges(StoredArticle Before, StoredArticle After, IReadOnlyList<ChangedStretch> Text, IReadOnlyList<int> Gone, IReadOnlyList<int> New)
{
    public static VersionChanges Of(StoredArticle before, StoredArticle after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new VersionChanges(before, after, WordChanges.Between(before.Reading.Text, after.Reading.Text), Only(before.Reading, after.Reading), Only(after.Reading, before.Reading));
    }

    // A statement is the same when the same one says the same words.
    private static List<int> Only(Reading here, Reading there)
    {
        var known = there.Statements.Select(statement => Said(there, statement)).ToHashSet();
        return [.. here.Statements.Index().Where(one => !known.Contains(Said(here, one.Item))).Select(one => one.Index + 1)];
    }

    private static (string Speaker, string Content) Said(Reading reading, Statement statement) =>
        (statement.Speaker?.Name ?? "", string.Join('\n', statement.Content.Select(span => span.Slice(reading.Text).ToString())));
}
