using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Entities;
using Isnad.Steps.Speakers;
using Isnad.Text;
using Isnad.Training.Gold;

namespace Isnad.Training.Statements;

/// <summary>An annotated article with its context, and the annotation in tokens.</summary>
internal sealed class TrainingArticle
{
    // So many words of a description tell where it stands.
    private const int EnoughWords = 4;

    public TrainingArticle(GoldArticle gold, bool isJudged)
    {
        Gold = gold;
        IsJudged = isJudged;
        Context = new ReadingContext(gold.Article, gold.Article.Text);
        Steps.Words.Run(Context);
        EntityTags = GoldMentions.Tags(Context, GoldMentions.Find(gold));
        Context.EntityTags = EntityTags;
        new EntityGroups().Fill(Context);
        Statements = [.. gold.Statements.Select(s => new TokenStatement(
            s,
            s.Cue is { } cue ? TokensOf(cue) : (-1, -1),
            s.Source is { } source ? TokensOf(source) : (-1, -1),
            TokensOf(TextSpan.FromBounds(s.Content[0].Start, s.Content[^1].End)))
        {
            SpeakerAt = NamesOf(s.Speaker) is { Count: > 0 } names ? names : DescriptionsOf(s.Speaker),
            DescribedAt = s.Source is null && s.Cue is { } place ? WordsOf(s.Speaker, TokensOf(place).First) : [],
            FirstPartEnd = TokensOf(s.Content.Count > 1 && s.Cue is { } inserted && inserted.Start >= s.Content[0].End ? s.Content[0] : TextSpan.FromBounds(s.Content[0].Start, s.Content[^1].End)).End,
        })];
        Described = [.. Statements.Select(s => s.Source.First).Where(i => i >= 0 && !SpeakerPointer.MayPointTo(EntityTags[i])).Distinct()];
    }

    public GoldArticle Gold { get; }

    /// <summary>It is from the gold file, by which answers are judged.</summary>
    public bool IsJudged { get; }

    public ReadingContext Context { get; }

    /// <summary>The token network that read it: one that did not learn from it.</summary>
    public TokenNetwork? Network { get; set; }

    /// <summary>The annotated statements, in the order of the file.</summary>
    public IReadOnlyList<TokenStatement> Statements { get; }

    /// <summary>The annotated names as labels of tokens.</summary>
    public byte[] EntityTags { get; }

    /// <summary>The tokens at which annotated sources begin that are no names.</summary>
    public IReadOnlyList<int> Described { get; }

    // Where the names of an annotated speaker begin.
    private HashSet<int> NamesOf(string speaker) => speaker.Length == 0 ? [] :
        [.. Context.Entities.Where((_, e) => SpeakerAnswer.Same(speaker, Context.NameOf(e))).SelectMany(known => known.Mentions.Select(m => Context.Mentions[m].First))];

    // Where the sources of an annotated speaker without a name begin.
    private HashSet<int> DescriptionsOf(string speaker) => speaker.Length == 0 ? [] :
        [.. Gold.Statements.Where(s => s.Source is not null && SpeakerAnswer.Same(speaker, s.Speaker)).Select(s => TokensOf(s.Source!.Value).First)];

    // Where the words of an annotated speaker stand before a cue, in text order; of long ones the first words are enough, and their end is unknown: -1.
    private List<(int First, int End)> WordsOf(string speaker, int cue)
    {
        var words = new ReadingContext(new Article(speaker), speaker);
        Steps.Words.Run(words);
        var wanted = Enumerable.Range(0, words.Tokens.Length).Where(i => words.Tokens[i].IsWordLike).Select(i => words.View.Bares[i]).ToArray();
        var found = new List<(int First, int End)>();
        if (wanted.Length == 0) return found;
        for (var first = Math.Max(0, cue - Descriptions.Reach); first < cue; first++)
        {
            if (!Descriptions.MayBegin(Context, EntityTags, first)) continue;
            int at = first, alike = 0;
            for (; at < cue && alike < wanted.Length; at++)
            {
                if (!Context.Tokens[at].IsWordLike) continue;
                if (Context.View.Bares[at] != wanted[alike]) break;
                alike++;
            }
            if (alike >= Math.Min(wanted.Length, EnoughWords)) found.Add((first, alike == wanted.Length ? at : -1));
        }
        return found;
    }

    public (int First, int End) TokensOf(TextSpan span)
    {
        var first = Array.FindIndex(Context.Tokens, t => t.IsWordLike && t.Span.Overlaps(span));
        if (first < 0) first = Array.FindIndex(Context.Tokens, t => t.Span.Overlaps(span));
        if (first < 0) return (-1, -1);
        var last = Array.FindLastIndex(Context.Tokens, t => t.IsWordLike && t.Span.Overlaps(span));
        return (first, Math.Max(first, last) + 1);
    }
}

/// <summary>An annotated statement in tokens; (-1, -1) for a part that it lacks.</summary>
internal sealed record TokenStatement(GoldStatement Gold, (int First, int End) Cue, (int First, int End) Source, (int First, int End) Content)
{
    /// <summary>The first tokens of the speaker's names; of the sources that describe a speaker without one.</summary>
    public required IReadOnlySet<int> SpeakerAt { get; init; }

    /// <summary>Where words before the cue describe the speaker, whose source is left out; -1 for an end that is not known.</summary>
    public required IReadOnlyList<(int First, int End)> DescribedAt { get; init; }

    /// <summary>The end of the content; of its first part, where the cue is inserted into it.</summary>
    public int FirstPartEnd { get; init; } = Content.End;
}
