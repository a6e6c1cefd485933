namespace Isnad.Evaluation;

/// <summary>
/// Compares how the mentions of an article are grouped. A gold mention belongs to the answer's entity that covers most of it, if that is half of it. Its
/// precision is the share of that entity's gold mentions that name the same, its recall the share of the same gold entity's mentions that are in that
/// entity; a mention that the answer does not name has recall 0.
/// </summary>
internal static class Grouping
{
    private const string Government = "GPE";
    private const string Location = "LOC";

    public static GroupingCounts Count(GoldArticle gold, Annotation answer)
    {
        var mentions = Outermost(gold.Annotation.Groups);
        var covering = Covering(gold.Text.Length, answer.Groups);
        var answers = mentions.ConvertAll(mention => EntityOf(mention.Span, covering));
        var sizes = mentions.CountBy(mention => mention.Group).ToDictionary();
        var together = mentions.Zip(answers, (mention, found) => (mention.Group, found)).CountBy(pair => pair).ToDictionary();
        var found = answers.CountBy(group => group).ToDictionary();
        double precision = 0, recall = 0;
        int places = 0, placesFound = 0, placesLinked = 0;
        for (var m = 0; m < mentions.Count; m++)
        {
            var (group, entity) = (mentions[m].Group, answers[m]);
            if (entity >= 0)
            {
                precision += (double)together[(group, entity)] / found[entity];
                recall += (double)together[(group, entity)] / sizes[group];
            }
            if (gold.Annotation.Groups[group].Type != Government) continue;
            places++;
            if (entity < 0 || answer.Groups[entity].Type is not (Government or Location)) continue;
            placesFound++;
            if (answer.Groups[entity].Link is not null) placesLinked++;
        }
        return new GroupingCounts(mentions.Count, answers.Count(entity => entity >= 0), precision, recall, places, placesFound, placesLinked);
    }

    // A place that two entities name is the first one's; a name inside a longer one does not count.
    private static List<(CodePointSpan Span, int Group)> Outermost(IReadOnlyList<EntityGroup> groups)
    {
        var all = new Dictionary<CodePointSpan, int>();
        for (var g = 0; g < groups.Count; g++)
            foreach (var mention in groups[g].Mentions) all.TryAdd(mention, g);
        var kept = new List<(CodePointSpan, int)>();
        var reached = 0;
        foreach (var (span, group) in all.OrderBy(entry => entry.Key.Start).ThenByDescending(entry => entry.Key.End))
        {
            if (span.End <= reached) continue;
            reached = span.End;
            kept.Add((span, group));
        }
        return kept;
    }

    private static int[] Covering(int length, IReadOnlyList<EntityGroup> groups)
    {
        var covering = new int[length];
        Array.Fill(covering, -1);
        for (var g = 0; g < groups.Count; g++)
            foreach (var mention in groups[g].Mentions)
                for (var i = Math.Max(0, mention.Start); i < Math.Min(mention.End, length); i++) covering[i] = g;
        return covering;
    }

    private static int EntityOf(CodePointSpan span, int[] covering)
    {
        var best = covering[span.Start..span.End].Where(group => group >= 0).CountBy(group => group).OrderByDescending(entry => entry.Value).FirstOrDefault(new KeyValuePair<int, int>(-1, 0));
        return best.Value * 2 >= span.End - span.Start ? best.Key : -1;
    }
}
