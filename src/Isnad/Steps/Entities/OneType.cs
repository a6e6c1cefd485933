using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Entities;

/// <summary>What is called by the same words in one article is of one type: the one that most of its mentions were given, of two the first. Not for two threads at once.</summary>
internal sealed class OneType
{
    private readonly Dictionary<(ulong Name, EntityType Type), int> counts = [];
    private readonly Dictionary<ulong, EntityType> most = [];

    public void Settle(ReadingContext context)
    {
        var tags = context.EntityTags;
        counts.Clear();
        most.Clear();
        var divided = false;
        foreach (var (first, end) in Names(tags))
        {
            var name = KeyOf(context, first, end);
            var type = EntityTag.TypeOf(tags[first]);
            var count = counts[(name, type)] = counts.GetValueOrDefault((name, type)) + 1;
            if (most.TryAdd(name, type) || most[name] == type) continue;
            divided = true;
            if (count > counts[(name, most[name])]) most[name] = type;
        }
        if (!divided) return;
        foreach (var (first, end) in Names(tags))
        {
            var type = most[KeyOf(context, first, end)];
            tags[first] = EntityTag.Begin(type);
            tags.AsSpan(first + 1, end - first - 1).Fill(EntityTag.Inside(type));
        }
    }

    private static IEnumerable<(int First, int End)> Names(byte[] tags)
    {
        for (var i = 0; i < tags.Length;)
        {
            var first = i++;
            if (tags[first] == EntityTag.Outside) continue;
            while (i < tags.Length && EntityTag.IsInside(tags[i])) i++;
            yield return (first, i);
        }
    }

    private static ulong KeyOf(ReadingContext context, int first, int end)
    {
        var key = RepeatedNames.WordAt(context, first);
        for (var i = first + 1; i < end; i++) key = FeatureBuffer.Combine(key, context.Tokens[i].Hash);
        return key;
    }
}
