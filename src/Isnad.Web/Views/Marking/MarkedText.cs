using Isnad.Text;

namespace Isnad.Web.Views.Marking;

/// <summary>Cuts the text of a reading into paragraphs and pieces, each marked with all that it is. Together the pieces are the text, line breaks aside.</summary>
internal sealed class MarkedText
{
    private const int LongestTitle = 200;

    private readonly string text;
    private readonly IReadOnlyList<Statement> statements;
    private readonly List<(int At, bool Begins, Mark Mark)> edges = [];
    private readonly Dictionary<int, List<ContentEnd>> ends = [];
    private readonly HashSet<int> cuts = [];

    private MarkedText(string text, IReadOnlyList<Statement> statements) => (this.text, this.statements) = (text, statements);

    /// <param name="reading">The reading.</param>
    /// <param name="only">The numbers (from 1) of the statements that are marked; null for all.</param>
    /// <param name="evidence">Mark the words that decided, too.</param>
    public static IReadOnlyList<TextParagraph> Of(Reading reading, IReadOnlySet<int>? only = null, bool evidence = false)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var marked = new MarkedText(reading.Text, reading.Statements);
        for (var i = 0; i < reading.Statements.Count; i++)
            if (only?.Contains(i + 1) != false) marked.AddStatement(i + 1, evidence);
        foreach (var time in reading.Times) marked.Add(time.Span, new Mark(Layers.Time));
        return marked.Paragraphs(TitleEnd(reading));
    }

    // A first paragraph with an empty line behind it is a headline when it is the title, or looks like one.
    private static int TitleEnd(Reading reading)
    {
        var text = reading.Text;
        var first = text.AsSpan().TrimStart();
        var start = text.Length - first.Length;
        if (reading.Article.Title?.Trim() is { Length: > 0 } title && first.StartsWith(title, StringComparison.Ordinal)) return start + title.Length;
        var line = first.IndexOf('\n');
        if (line < 0 || line > LongestTitle || !first[(line + 1)..].TrimStart(" \t\r").StartsWith("\n")) return 0;
        var headline = first[..line].TrimEnd();
        return headline.Length > 0 && headline[^1] is not ('.' or '۔') ? start + headline.Length : 0;
    }

    private void AddStatement(int number, bool evidence)
    {
        var statement = statements[number - 1];
        for (var i = 0; i < statement.Content.Count; i++)
        {
            var span = statement.Content[i];
            if (span.Length == 0) continue;
            Add(span, new Mark(Layers.None, number, statement.Content[^1].End - statement.Content[0].Start));
            var end = WordEnds.AtOrAfter(text, span.Start + span.Slice(text).TrimEnd().Length);
            if (!ends.TryGetValue(end, out var here)) ends[end] = here = [];
            here.Add(new ContentEnd(number, i + 1 < statement.Content.Count));
            cuts.Add(end);
        }
        if (statement.Cue is { } cue) Add(cue.Span, new Mark(Layers.Cue));
        if (statement.Source is { } source) Add(source, new Mark(Layers.Speaker, number));
        foreach (var relay in statement.Via) Add(relay.Span, new Mark(Layers.Relay));
        if (!evidence) return;
        foreach (var word in statement.Evidence) Add(word, new Mark(Layers.Evidence));
    }

    private void Add(TextSpan span, Mark mark)
    {
        if (span.Length == 0) return;
        edges.Add((span.Start, true, mark));
        edges.Add((span.End, false, mark));
        cuts.Add(span.Start);
        cuts.Add(span.End);
    }

    private List<TextParagraph> Paragraphs(int titleEnd)
    {
        edges.Sort((x, y) => x.At != y.At ? x.At.CompareTo(y.At) : x.Begins.CompareTo(y.Begins));
        var paragraphs = new List<TextParagraph>();
        var open = new List<Mark>();
        var places = cuts.Order().ToArray();
        var (edge, place) = (0, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var begun = new List<int>();
            var pieces = Pieces(start, end, open, places, ref edge, ref place, begun);
            if (pieces.Count > 0 && pieces.Any(piece => !string.IsNullOrWhiteSpace(piece.Text))) paragraphs.Add(new TextParagraph(pieces, begun, end <= titleEnd));
            start = end + 1;
        }
        return paragraphs;
    }

    private List<TextPiece> Pieces(int start, int end, List<Mark> open, int[] places, ref int edge, ref int place, List<int> begun)
    {
        var pieces = new List<TextPiece>();
        for (var at = start; at < end;)
        {
            Advance(at, open, ref edge, begun);
            while (place < places.Length && places[place] <= at) place++;
            var next = place < places.Length ? Math.Min(places[place], end) : end;
            var layers = open.Aggregate(Layers.None, (all, mark) => all | mark.Layer);
            var contents = open.Where(mark => mark.IsContent).OrderByDescending(mark => mark.Extent).ThenBy(mark => mark.Statement).Select(mark => mark.Statement).ToArray();
            pieces.Add(new TextPiece(text[at..next], layers, contents, ends.TryGetValue(next, out var here) ? here : []) { Speaks = open.Find(mark => mark.Layer == Layers.Speaker).Statement });
            at = next;
        }
        Advance(end, open, ref edge, begun);
        return pieces;
    }

    private void Advance(int at, List<Mark> open, ref int edge, List<int> begun)
    {
        for (; edge < edges.Count && edges[edge].At <= at; edge++)
        {
            var (_, begins, mark) = edges[edge];
            if (!begins) open.Remove(mark);
            else
            {
                open.Add(mark);
                if (mark.IsContent && edges[edge].At == statements[mark.Statement - 1].Content[0].Start) begun.Add(mark.Statement);
            }
        }
    }

    // Extent: the length of the whole content, by which inner and outer are told apart.
    private readonly record struct Mark(Layers Layer, int Statement = 0, int Extent = 0)
    {
        public bool IsContent => Layer == Layers.None && Statement > 0;
    }
}
