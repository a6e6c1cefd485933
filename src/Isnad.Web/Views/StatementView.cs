using Isnad.Store;
using Isnad.Text;
using Isnad.Web.Views.Marking;

namespace Isnad.Web.Views;

/// <summary>One statement of a kept article as its page shows it.</summary>
public sealed class StatementView
{
    private const string Gap = " … ";

    private StatementView(StoredArticle stored, int number)
    {
        (Article, Reading, Number) = (stored.Id, stored.Reading, number);
        Statement = Reading.Statements[number - 1];
        HueNumber = new ReadingView(Reading).HueOf(number);
        Chain = ChainView.Of(Reading, Statement);
        Context = [.. MarkedText.Of(Reading, new HashSet<int> { number }, evidence: true).Where(IsContext)];
    }

    public ArticleId Article { get; }

    public Reading Reading { get; }

    /// <summary>The statement's number in its article, from 1.</summary>
    public int Number { get; }

    public Statement Statement { get; }

    /// <summary>What was said; several stretches with a mark of omission between them.</summary>
    public string Content => string.Join(Gap, Statement.Content.Select(Words));

    public ChainView Chain { get; }

    /// <summary>The paragraphs in which it stands, cue and speaker included.</summary>
    public IReadOnlyList<TextParagraph> Context { get; }

    public int HueNumber { get; }

    public string Hue => FormattableString.Invariant($"h{HueNumber}");

    /// <summary>The entity that speaks, where it is one.</summary>
    public Entity? Speaker => Statement.Speaker?.Actor is { } id ? Reading.Entities.FirstOrDefault(entity => entity.Id == id) : null;

    /// <summary>When it was said, where the text says so.</summary>
    public TimeExpression? Time => Reading.Times.FirstOrDefault(time => time.Id == Statement.Time);

    /// <summary>The number of the statement that this one is quoted in.</summary>
    public int? Outer => new ReadingView(Reading).NumberOf(Statement.Inside);

    /// <summary>The view of that statement; null when the article has none.</summary>
    public static StatementView? Of(StoredArticle stored, string statement)
    {
        ArgumentNullException.ThrowIfNull(stored);
        for (var i = 0; i < stored.Reading.Statements.Count; i++)
            if (stored.Reading.Statements[i].Id == statement) return new StatementView(stored, i + 1);
        return null;
    }

    /// <summary>The words of a span of its article.</summary>
    public string Words(TextSpan span) => span.Slice(Reading.Text).ToString();

    private static bool IsContext(TextParagraph paragraph) => paragraph.Pieces.Any(piece => piece.Contents.Count > 0 || (piece.Layers & ~Layers.Time) != Layers.None);
}
