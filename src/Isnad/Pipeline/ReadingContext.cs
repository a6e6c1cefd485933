using Isnad.Model;
using Isnad.Text;

namespace Isnad.Pipeline;

/// <summary>What is known of one article while it is read. Each step adds to it; nothing is taken away.</summary>
internal sealed class ReadingContext
{
    public ReadingContext(Article article, string text)
    {
        Article = article;
        Text = text;
        Normalized = Folding.Default.Normalize(text);
        Tokens = Tokenizer.Tokenize(Normalized);
        Sentences = SentenceSplitter.Split(Tokens);
        Quotations = QuotationMarks.Pair(Tokens);
        SentenceAt = new int[Tokens.Length];
        for (var s = 0; s < Sentences.Length; s++)
            SentenceAt.AsSpan(Sentences[s].First, Sentences[s].End - Sentences[s].First).Fill(s);
        QuotationAt = new int[Tokens.Length];
        Array.Fill(QuotationAt, -1);
        for (var q = 0; q < Quotations.Count; q++)
            QuotationAt.AsSpan(Quotations[q].Open + 1, Quotations[q].Count).Fill(q);
    }

    public Article Article { get; }

    public string Text { get; }

    public NormalizedText Normalized { get; }

    public Token[] Tokens { get; }

    public Sentence[] Sentences { get; }

    public List<Quotation> Quotations { get; }

    /// <summary>For each token its sentence.</summary>
    public int[] SentenceAt { get; }

    /// <summary>For each token the innermost quotation around it, or -1; a quotation's own marks stand outside it.</summary>
    public int[] QuotationAt { get; }

    /// <summary>For each token what raw news tells of the word; set by <c>WordsStep</c>.</summary>
    public WordEntry[] Words { get; set; } = [];

    /// <summary>For each token its label; set by the entity tagger.</summary>
    public byte[] EntityTags { get; set; } = [];

    /// <summary>The folded text of token <paramref name="i"/>.</summary>
    public ReadOnlySpan<char> Folded(int i) => Normalized.Folded.Slice(Tokens[i].FoldedStart, Tokens[i].FoldedLength);

    /// <summary>The original span of tokens [first, end).</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Tokens[first].Span.Start, Tokens[end - 1].Span.End);
}
