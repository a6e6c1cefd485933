using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>Finds names and groups those that are forms of one another: «قيس الخزعلي», then «الخزعلي».</summary>
internal sealed class EntityStep(TokenNetwork network) : IReadingStep
{
    private readonly TagDecoder tags = new(network, EntityTag.Count, EntityTag.Follows);

    // A word shared by more names than this tells nothing.
    private const int MaxNamesake = 16;

    // Words seen more than 2^(104/8) times in raw news are not taken for a name on the strength of one mention.
    private const ulong CommonWord = 104;

    public Layers Needs => Layers.Words | Layers.Encoding;

    public Layers Adds => Layers.Entities;

    public void Run(ReadingContext context)
    {
        context.EntityTags = tags.Decode(context.Tokens.Length, context.Known);
        EndAtLineBreaks(context);
        Propagate(context);
        Group(context);
    }

    // No name goes on in the next line.
    private static void EndAtLineBreaks(ReadingContext context)
    {
        var tags = context.EntityTags;
        for (var i = 1; i < tags.Length; i++)
            if (EntityTag.IsInside(tags[i]) && context.Tokens[i].Paragraph != context.Tokens[i - 1].Paragraph) tags[i] = EntityTag.Begin(EntityTag.TypeOf(tags[i]));
    }

    // «جواد ناجي» once makes a later «ناجي» a name, too: a word that no ordinary text has often, where the model saw nothing.
    private static void Propagate(ReadingContext context)
    {
        var tags = context.EntityTags;
        var lastNames = new HashSet<ulong>();
        for (var i = 1; i < tags.Length; i++)
        {
            var ends = tags[i] == EntityTag.Inside(EntityType.Per) && (i + 1 == tags.Length || tags[i + 1] != tags[i]);
            if (ends && context.Tokens[i].FoldedLength >= 3) lastNames.Add(context.Tokens[i].Hash);
        }
        if (lastNames.Count == 0) return;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != EntityTag.Outside || context.Tokens[i].Kind != TokenKind.Word || context.View.Frequency(i) > CommonWord) continue;
            var bare = context.View.Proclitic(i) == 0 ? context.Tokens[i].Hash : WordHash.Of(context.Folded(i)[context.View.Proclitic(i)..]);
            if (lastNames.Contains(bare)) tags[i] = EntityTag.Begin(EntityType.Per);
        }
    }

    /// <summary>Builds mentions and entities from the tags.</summary>
    public static void Group(ReadingContext context)
    {
        var tags = context.EntityTags;
        var mentions = new List<Mention>();
        var entities = new List<NamedEntity>();
        var byWord = new Dictionary<(EntityType, ulong), List<int>>();
        context.MentionAt = new int[tags.Length];
        Array.Fill(context.MentionAt, -1);
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == EntityTag.Outside) continue;
            var end = i + 1;
            while (end < tags.Length && EntityTag.IsInside(tags[end])) end++;
            var type = EntityTag.TypeOf(tags[i]);
            var words = BareWords(context, i, end);
            var entity = Find(type, words, entities, byWord);
            context.MentionAt.AsSpan(i, end - i).Fill(mentions.Count);
            Join(ref entity, type, words, mentions.Count, entities, byWord);
            mentions.Add(new Mention(i, end, type, SpanOf(context, i, end), entity));
            i = end - 1;
        }
        context.Mentions = mentions;
        context.Entities = entities;
    }

    private static TextSpan SpanOf(ReadingContext context, int first, int end)
    {
        var token = context.Tokens[first];
        var start = context.Normalized.OriginOf(token.FoldedStart + context.View.Proclitic(first));
        return TextSpan.FromBounds(start, context.Tokens[end - 1].Span.End);
    }

    private static ulong[] BareWords(ReadingContext context, int first, int end)
    {
        var words = new List<ulong>(end - first);
        for (var i = first; i < end; i++)
            if (context.Tokens[i].IsWordLike) words.Add(i == first ? WordHash.Of(context.Folded(i)[context.View.Proclitic(i)..]) : context.Tokens[i].Hash);
        return [.. words];
    }

    // A short form names the latest entity of its type that has all its words; a fuller form, the one whose words it has all.
    private static int Find(EntityType type, ulong[] words, List<NamedEntity> entities, Dictionary<(EntityType, ulong), List<int>> byWord)
    {
        foreach (var word in words)
        {
            if (!byWord.TryGetValue((type, word), out var namesakes)) continue;
            for (var k = namesakes.Count - 1; k >= Math.Max(0, namesakes.Count - MaxNamesake); k--)
            {
                var known = entities[namesakes[k]].Words;
                if (IsFormOf(type, words, known) || IsFormOf(type, known, words)) return namesakes[k];
            }
        }
        return -1;
    }

    private static bool IsFormOf(EntityType type, ulong[] part, ulong[] whole)
    {
        if (part.Length > whole.Length || part.Length == 0) return false;
        if (part.Length == whole.Length) return part.AsSpan().SequenceEqual(whole);
        return type switch
        {
            EntityType.Per => part.All(w => Array.IndexOf(whole, w) >= 0),
            EntityType.Org => part.Length >= 2 && whole.AsSpan().IndexOf(part) >= 0,
            _ => false,
        };
    }

    private static void Join(ref int entity, EntityType type, ulong[] words, int mention, List<NamedEntity> entities, Dictionary<(EntityType, ulong), List<int>> byWord)
    {
        if (entity < 0)
        {
            entity = entities.Count;
            entities.Add(new NamedEntity(type, mention, words));
        }
        else
        {
            var known = entities[entity];
            known.Mentions.Add(mention);
            if (words.Length <= known.Words.Length) return;
            known.Words = words;
            known.Fullest = mention;
        }
        foreach (var word in words)
        {
            if (!byWord.TryGetValue((type, word), out var namesakes)) byWord[(type, word)] = namesakes = [];
            if (namesakes.Count == 0 || namesakes[^1] != entity) namesakes.Add(entity);
        }
    }
}
