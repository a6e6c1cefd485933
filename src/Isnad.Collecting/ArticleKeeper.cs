using Isnad.Export;
using Isnad.Intake;
using Isnad.Store;

namespace Isnad.Collecting;

/// <summary>Reads what is not kept yet and keeps it, a few articles at once. <see cref="Read"/> may be called from several threads; all else is for one.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="reader">Made when the first article is read: what is known already needs none.</param>
/// <param name="together">So many articles are written in one transaction, fewer when they are long.</param>
public sealed class ArticleKeeper(IArticleStore store, Lazy<ArticleReader> reader, int together)
{
    // What waits is held in memory: so many characters of text at the most, and an article.
    private const int MostLength = 1 << 20;

    private readonly List<IncomingArticle> waiting = new(together);
    private int length;

    /// <summary>Gives what is to be noted, in the same transaction, of how far inputs have come.</summary>
    public Func<IReadOnlyList<IntakeMark>> Marks { get; init; } = () => [];

    /// <summary>Called after each transaction.</summary>
    public Action<ArticleKeeper>? Kept { get; init; }

    /// <summary>What became of all articles that were added. Those that wait are not among them.</summary>
    public AddCounts Counts { get; private set; }

    /// <summary>How many wait to be written.</summary>
    public int Waiting => waiting.Count;

    /// <summary>How many articles are kept of those that came, new or not.</summary>
    public int Done => Counts.Articles + Counts.Versions + Counts.Known;

    /// <summary>The reading of an input that is not kept yet.</summary>
    public CollectedInput Read(ArticleInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Article is not { } article || store.Knows(ContentKey.Of(article))) return new CollectedInput(input, null);
        try
        {
            return new CollectedInput(input, IncomingArticle.Of(reader.Value.Read(article), input.Place, ReaderVersion.Current));
        }
        catch (ArgumentException e)
        {
            // One reading that is not right must not end a run over many.
            var failure = new InputFailure(input.Name, input.Line, "reading.wrong", e.Message) { Offset = input.Offset };
            return new CollectedInput(input with { Article = null, Failure = failure }, null);
        }
    }

    /// <summary>Counts what is known, and puts what is not with those that wait: when they are enough, they are written.</summary>
    public void Add(CollectedInput collected)
    {
        ArgumentNullException.ThrowIfNull(collected);
        if (collected.IsKnown) Counts += new AddCounts(0, 0, 1, 0);
        if (collected.Article is not { } article) return;
        waiting.Add(article);
        length += article.Reading.Text.Length;
        if (waiting.Count == together || length >= MostLength) Keep();
    }

    /// <summary>Writes those that wait.</summary>
    public void Keep()
    {
        var marks = Marks();
        if (waiting.Count == 0 && marks.Count == 0) return;
        Counts += store.Add(waiting, marks);
        waiting.Clear();
        length = 0;
        Kept?.Invoke(this);
    }
}
