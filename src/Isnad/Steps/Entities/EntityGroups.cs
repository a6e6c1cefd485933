using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>
/// Builds mentions from the tags and groups those that are forms of one name. Full names come first, wherever they stand, so that a last name in
/// the headline finds the full name of the body. Not for two threads at once.
/// </summary>
internal sealed class EntityGroups
{
    // Names are looked for among so many groups that share a word.
    private const int MaxNamesakes = 16;

    // Words seen more than 2^(104/8) times in raw news are no short names.
    private const ulong CommonWord = 104;

    private readonly List<Group> groups = [];
    private readonly List<int> groupOf = [];
    private readonly Namesakes namesakes = new();
    private ReadingContext context = null!;
    private List<Mention> mentions = [];
    private List<NameForm> forms = [];

    /// <summary>Sets the mentions and entities of <paramref name="article"/>.</summary>
    public void Fill(ReadingContext article)
    {
        context = article;
        mentions = [];
        forms = [];
        groups.Clear();
        groupOf.Clear();
        namesakes.Clear();
        FindMentions();
        for (var m = 0; m < mentions.Count; m++) if (forms[m].Words.Length > 1) Place(m);
        for (var m = 0; m < mentions.Count; m++) if (groupOf[m] < 0) Place(m);
        Number();
    }

    private void FindMentions()
    {
        var tags = context.EntityTags;
        context.MentionAt = new int[tags.Length];
        Array.Fill(context.MentionAt, -1);
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == EntityTag.Outside) continue;
            var end = i + 1;
            while (end < tags.Length && EntityTag.IsInside(tags[end])) end++;
            context.MentionAt.AsSpan(i, end - i).Fill(mentions.Count);
            var attached = Attached.Length(context, i);
            mentions.Add(new Mention(i, end, EntityTag.TypeOf(tags[i]), SpanOf(i, end, attached), -1));
            forms.Add(NameForm.Of(context, i, end, attached));
            groupOf.Add(-1);
            i = end - 1;
        }
    }

    private TextSpan SpanOf(int first, int end, int attached)
    {
        var start = context.Normalized.OriginOf(context.Tokens[first].FoldedStart + context.View.Proclitic(first) + attached);
        return TextSpan.FromBounds(start, context.Tokens[end - 1].Span.End);
    }

    private void Place(int m)
    {
        var group = InParentheses(m);
        if (group < 0) group = Find(m);
        if (group < 0)
        {
            group = groups.Count;
            groups.Add(new Group(mentions[m].Type, forms[m], m));
        }
        else if (Fuller(m, groups[group])) groups[group] = groups[group] with { Form = forms[m], Fullest = m };
        groupOf[m] = group;
        var type = mentions[m].Type;
        foreach (var word in forms[m].Words) namesakes.Add(type, word, group);
        if (type == EntityType.Per && forms[m].Skeleton != 0) namesakes.Add(type, ~forms[m].Skeleton, group);
        if (forms[m].Known != 0) namesakes.Add(type, KnownKey(m), group);
    }

    // Rather more words, but «صحيفة الميناء (The Daily Harbour News)» is called by its Arabic name and «#نادر_سعيد_يعود» as he is elsewhere.
    private bool Fuller(int m, Group group)
    {
        if (mentions[m].Type != group.Type || (IsLatin(m) && !IsLatin(group.Fullest)) || (IsHashtag(m) && group.Form.Words.Length > 1)) return false;
        var more = forms[m].Words.Length - group.Form.Words.Length;
        return more > 0 || (more == 0 && ((IsHashtag(group.Fullest) && !IsHashtag(m)) || group.Form.IsSonOf(forms[m])));
    }

    private bool IsLatin(int m) => context.Tokens[mentions[m].First].Kind == TokenKind.Latin;

    private bool IsHashtag(int m) => context.Folded(mentions[m].First).Contains('_');

    // «الاتحاد الدولي لكرة القدم (فيفا)»
    private int InParentheses(int m)
    {
        var (first, end, type) = (mentions[m].First, mentions[m].End, mentions[m].Type);
        if (m == 0 || type != EntityType.Org || first < 2 || !context.Tokens[first - 1].Is('(') || mentions[m - 1].End != first - 1) return -1;
        return end < context.Tokens.Length && context.Tokens[end].Is(')') && mentions[m - 1].Type == EntityType.Org ? groupOf[m - 1] : -1;
    }

    // Of several names with this word, the one that was written last before it; else the first after it.
    private int Find(int m)
    {
        var type = mentions[m].Type;
        var best = -1;
        foreach (var word in forms[m].Words) best = FindAmong(m, word, best, spelling: false);
        if (best < 0 && forms[m].Known != 0 && namesakes.Last(type, KnownKey(m)) is >= 0 and var same) return namesakes.GroupAt(same);
        if (best < 0 && type == EntityType.Per && forms[m].Skeleton != 0) best = FindAmong(m, ~forms[m].Skeleton, best, spelling: true);
        return best;
    }

    private int FindAmong(int m, ulong word, int best, bool spelling)
    {
        var type = mentions[m].Type;
        var entry = namesakes.Last(type, word);
        for (var k = 0; entry >= 0 && k < MaxNamesakes; k++, entry = namesakes.Before(entry))
        {
            var group = namesakes.GroupAt(entry);
            var form = groups[group].Form;
            if (!(spelling ? forms[m].IsSpeltLike(form) : SameName(type, forms[m], form) || IsShortName(m, form))) continue;
            if (best < 0 || IsNearer(group, best, m)) best = group;
        }
        return best;
    }

    private ulong KnownKey(int m) => Model.FeatureBuffer.Combine(0x4B4E4F574E, (ulong)forms[m].Known);

    private bool IsNearer(int group, int than, int m)
    {
        int a = groups[group].Fullest, b = groups[than].Fullest;
        return a < m ? b > m || a > b : b > m && a < b;
    }

    // «أوكسفام» and «منظمة أوكسفام الخيرية»: a word of its own, which is no noun that heads many names, nor a place.
    private bool IsShortName(int m, NameForm form)
    {
        var mention = mentions[m];
        if (mention.Type != EntityType.Org || forms[m].Words.Length != 1 || Array.IndexOf(form.Words, forms[m].Words[0]) < 0) return false;
        var v = context.View;
        return v.Frequency(mention.First) < CommonWord && v.Role(mention.First) == NounRole.None && (v.Name(mention.First) & (ulong)(NameWord.Place | NameWord.PlacePart)) == 0;
    }

    private static bool SameName(EntityType type, NameForm a, NameForm b)
    {
        if (type == EntityType.Per && (a.IsSonOf(b) || b.IsSonOf(a))) return true;
        var (part, whole) = a.Words.Length <= b.Words.Length ? (a, b) : (b, a);
        if (part.Words.Length == whole.Words.Length) return part.Words.AsSpan().SequenceEqual(whole.Words);
        return type switch
        {
            EntityType.Per => part.IsWithin(whole),
            EntityType.Org => part.Words.Length > 1 && part.Words[0] == whole.Words[0] && part.IsWithin(whole),
            _ => false,
        };
    }

    // Entities are numbered in the order of their first mentions.
    private void Number()
    {
        var entities = new List<NamedEntity>(groups.Count);
        var numbers = new int[groups.Count];
        Array.Fill(numbers, -1);
        for (var m = 0; m < mentions.Count; m++)
        {
            ref var number = ref numbers[groupOf[m]];
            if (number < 0)
            {
                var group = groups[groupOf[m]];
                number = entities.Count;
                entities.Add(new NamedEntity(group.Type, [], group.Fullest, group.Form.Words));
            }
            entities[number].Mentions.Add(m);
            mentions[m] = mentions[m] with { Entity = number };
        }
        context.Mentions = mentions;
        context.Forms = forms;
        context.Entities = entities;
    }

    private readonly record struct Group(EntityType Type, NameForm Form, int Fullest);
}
