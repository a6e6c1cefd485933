using System.Runtime.InteropServices;
using Isnad.Model.Network;
using Isnad.Steps.Actors;
using Isnad.Steps.Entities;
using Isnad.Steps.Roles;
using Isnad.Steps.Speakers;
using Isnad.Steps.Telling;
using Isnad.Steps.Times;
using Isnad.Steps.Words;
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

    /// <summary>The tokens as features see them; filled by <c>WordsStep</c>.</summary>
    public TokenView View { get; init; } = new();

    /// <summary>What the token network knows of each token; set by <c>EncodingStep</c>.</summary>
    public NetworkBuffers Known { get; init; } = new();

    /// <summary>For each token its label; set by the entity tagger.</summary>
    public byte[] EntityTags { get; set; } = [];

    /// <summary>Hashes of the words that names begin with, where the labels were asked for them.</summary>
    public HashSet<ulong>? NameStarts { get; set; }

    /// <summary>Where names stand; set by <c>EntityStep</c>.</summary>
    public List<Mention> Mentions { get; set; } = [];

    /// <summary>Whom they name.</summary>
    public List<NamedEntity> Entities { get; set; } = [];

    /// <summary>For each token its mention, or -1.</summary>
    public int[] MentionAt { get; set; } = [];

    /// <summary>For each mention its name as it is compared.</summary>
    public List<NameForm> Forms { get; set; } = [];

    /// <summary>Everybody whom the article names, with what stands beside their names; set by <c>SpeakerStep</c>, or by <c>ActorStep</c> where nobody speaks.</summary>
    public Cast? Cast { get; set; }

    /// <summary>For each entity whom it was found to be; set by <c>ActorStep</c>.</summary>
    public List<EntityLink> Links { get; } = [];

    /// <summary>Titles and offices beside names; set by <c>RoleStep</c>.</summary>
    public List<FoundRole> Roles { get; } = [];

    /// <summary>Where entities are spoken of without their names, in text order; set by <c>RoleStep</c>.</summary>
    public List<FoundCoref> Corefs { get; } = [];

    /// <summary>Expressions of time, in text order; set by <c>TimeStep</c>.</summary>
    public List<TimeMark> Times { get; set; } = [];

    /// <summary>For each token how likely it is a cue, 0 to 1; set by <c>CueStep</c>.</summary>
    public float[] CueProbability { get; set; } = [];

    /// <summary>Every word that may attribute, likely or not; set by <c>EncodingStep</c>.</summary>
    public List<CueSite> Sites { get; } = [];

    /// <summary>What stands around statements; set by <c>TellingStep</c>.</summary>
    public TellingScene Telling { get; set; } = null!;

    /// <summary>The statements in the making, by their cues.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>
    /// The first token after the next complementiser, colon or opening quotation mark in the same sentence, or -1: where a content most often begins.
    /// </summary>
    public int StrongestAhead(int from)
    {
        if (from == 0) return -1;
        var limit = Math.Min(Tokens.Length, from + 45);
        for (var i = from; i < limit - 1 && SentenceAt[i] == SentenceAt[from - 1]; i++)
        {
            var strong = View.Function(i) is FunctionWord.An or FunctionWord.AnSuffixed or FunctionWord.BiAn
                || Tokens[i].Is(':') || (Tokens[i].Kind == TokenKind.Quote && QuotationAt[i + 1] >= 0 && Quotations[QuotationAt[i + 1]].Open == i && Quotations[QuotationAt[i + 1]].Count > 3);
            if (!strong) continue;
            while (i + 1 < limit && !Tokens[i + 1].IsWordLike) i++;
            return i + 1 < limit ? i + 1 : -1;
        }
        return -1;
    }

    /// <summary>The folded text of token <paramref name="i"/>.</summary>
    public ReadOnlySpan<char> Folded(int i) => Normalized.Folded.Slice(Tokens[i].FoldedStart, Tokens[i].FoldedLength);

    /// <summary>Hash of the word without attached particles and without ال.</summary>
    public ulong BareHash(int i) => View.Bares[i];

    /// <summary>The words that may attribute in tokens [first, end).</summary>
    public ReadOnlySpan<CueSite> SitesIn(int first, int end)
    {
        var sites = CollectionsMarshal.AsSpan(Sites);
        int low = 0, high = sites.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sites[middle].First < first) low = middle + 1;
            else high = middle;
        }
        var count = 0;
        while (low + count < sites.Length && sites[low + count].First < end) count++;
        return sites.Slice(low, count);
    }

    /// <summary>The fullest form of an entity's name, as written.</summary>
    public string NameOf(int entity) => Mentions[Entities[entity].Fullest].Span.Slice(Text).ToString();

    /// <summary>The original span of tokens [first, end) without particles written onto the first.</summary>
    public TextSpan NameSpanOf(int first, int end) =>
        TextSpan.FromBounds(Normalized.OriginOf(Tokens[first].FoldedStart + View.Proclitic(first)), Tokens[ClosedEnd(first, end) - 1].Span.End);

    /// <summary>Where tokens [first, end) end with the marks that close what opens in them: «صحيفة "الميناء"», «منظمة الصحة (جنيف)».</summary>
    public int ClosedEnd(int first, int end)
    {
        while (end < Tokens.Length && (ClosesQuotation(first, end) || Closes(first, end, '(', ')') || Closes(first, end, '"', '"'))) end++;
        return end;
    }

    /// <summary>The original span of a content in tokens [first, end): a quotation that only part of it stands in keeps its marks, «"مؤسف" ولا يعكس …».</summary>
    public TextSpan ContentSpanOf(int first, int end) =>
        SpanOf(first > 0 && QuotationAt[first] is >= 0 and var inside && Quotations[inside].Open == first - 1 && Quotations[inside].Close < end ? first - 1 : first, ClosedEnd(first, end));

    private bool ClosesQuotation(int first, int end) =>
        QuotationAt[end - 1] is >= 0 and var inside && Quotations[inside] is { Closed: true } quotation && quotation.Close == end && quotation.Open >= first;

    // Also where it was not told which mark closes which: one that opens is left over.
    private bool Closes(int first, int end, char open, char close)
    {
        if (Tokens[end].First != close) return false;
        var left = 0;
        for (var i = first; i < end; i++)
        {
            if (left > 0 && Tokens[i].First == close) left--;
            else if (Tokens[i].First == open) left++;
        }
        return left > 0;
    }

    /// <summary>The original span of tokens [first, end).</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Tokens[first].Span.Start, Tokens[end - 1].Span.End);
}
