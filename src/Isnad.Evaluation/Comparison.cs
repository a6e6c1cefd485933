namespace Isnad.Evaluation;

/// <summary>Compares an answer with the gold of the same article.</summary>
public static class Comparison
{
    private const double FoundOverlap = 0.5;

    /// <summary>Compares; a missing answer counts as an empty one.</summary>
    public static ArticleOutcome Compare(GoldArticle gold, Annotation? answer)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var given = answer ?? new Annotation();
        var pairs = Pairing.Match(
            [.. gold.Annotation.Statements.Select(s => WordCharacters.Letters(gold.Text, s.Content))],
            [.. given.Statements.Select(s => WordCharacters.Letters(gold.Text, s.Content))],
            FoundOverlap);
        return new ArticleOutcome(gold, given, answer is not null)
        {
            Found = [.. pairs.Select(pair => CompareStatement(gold, given, pair))],
            Entities = CountEntities(gold.Annotation.Entities, given.Entities),
            Grouping = Grouping.Count(gold, given),
            Times = CountTimes(gold, given),
        };
    }

    private static StatementOutcome CompareStatement(GoldArticle gold, Annotation answer, Pair pair)
    {
        var g = gold.Annotation.Statements[pair.Gold];
        var a = answer.Statements[pair.Answer];
        var (relays, chain) = CompareRelays(gold.Text, g, a);
        var (goldCue, answerCue) = (Letters(gold.Text, g.Cue), Letters(gold.Text, a.Cue));
        var (goldSource, answerSource) = (Letters(gold.Text, g.Source), Letters(gold.Text, a.Source));
        return new StatementOutcome(pair.Gold, pair.Answer, pair.Overlap)
        {
            Speaker = SpeakerNames.Same(g.Speaker, a.Speaker),
            Cue = goldCue.Overlaps(answerCue) || (goldCue.Count == 0 && answerCue.Count == 0),
            Source = (goldSource.Count == 0 && answerSource.Count == 0) || Pairing.Overlap(goldSource, answerSource) >= FoundOverlap,
            Quote = g.Quote == a.Quote,
            Act = g.Act == a.Act,
            Kind = g.Kind == a.Kind,
            Relays = relays,
            Chain = chain,
        };
    }

    private static (int Relays, bool? Chain) CompareRelays(CodePoints text, AnnotatedStatement gold, AnnotatedStatement answer)
    {
        if (gold.Via.Count == 0 && answer.Via.Count == 0) return (0, null);
        var found = Pairing.Match(
            [.. gold.Via.Select(span => Letters(text, span))], [.. answer.Via.Select(span => Letters(text, span))], FoundOverlap).Count;
        return (found, gold.Via.Count == answer.Via.Count && found == gold.Via.Count);
    }

    private static EntityCounts CountEntities(IReadOnlySet<EntityMark> gold, IReadOnlySet<EntityMark> answered)
    {
        var g = Outermost(gold);
        var a = Outermost(answered);
        var untyped = a.Select(mark => (mark.Start, mark.End)).ToHashSet();
        return new EntityCounts(g.Count, a.Count, g.Count(a.Contains), g.Select(mark => (mark.Start, mark.End)).Distinct().Count(untyped.Contains));
    }

    private static HashSet<EntityMark> Outermost(IReadOnlySet<EntityMark> marks) =>
        [.. marks.Where(inner => !marks.Any(outer =>
            outer.Start <= inner.Start && inner.End <= outer.End && outer.End - outer.Start > inner.End - inner.Start))];

    private static (int Found, int Right) CountTimes(GoldArticle gold, Annotation answer)
    {
        var pairs = Pairing.Match(
            [.. gold.Annotation.Times.Select(time => Letters(gold.Text, time.Span))],
            [.. answer.Times.Select(time => Letters(gold.Text, time.Span))],
            FoundOverlap);
        return (pairs.Count, pairs.Count(pair => gold.Annotation.Times[pair.Gold].Value == answer.Times[pair.Answer].Value));
    }

    private static HashSet<int> Letters(CodePoints text, CodePointSpan? span) => span is { } given ? WordCharacters.Letters(text, [given]) : [];
}
