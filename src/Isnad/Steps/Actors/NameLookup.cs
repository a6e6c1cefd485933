using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Entities;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Actors;

/// <summary>Finds the actors that go by an entity's name: word for word, then with less strict ways of matching as long as there is none.</summary>
internal readonly ref struct NameLookup(ReadingContext context, KnowledgeBase knowledge, List<Hit> hits)
{
    private const int MaxForms = 6;
    private const int MaxNamesakes = 24;
    private const int MostWords = 12;

    // «مدينة», «محافظة», «منطقة»: «ميناء زايد» is not the city of that name.
    private static readonly byte SettledHeads = ActorSort.PlaceHead(["city", "province", "area"]);

    /// <summary>Adds those whom entity <paramref name="e"/> may be.</summary>
    public void Fill(int e)
    {
        var entity = context.Entities[e];
        if (entity.Type == EntityType.Per)
        {
            FillPerson(entity);
            return;
        }
        var before = hits.Count;
        FillName(entity.Type, entity.Fullest);
        for (var k = 0; k < entity.Mentions.Count && k < MaxForms && hits.Count == before; k++)
        {
            var mention = entity.Mentions[k];
            if (mention == entity.Fullest || Same(mention, entity.Fullest)) continue;
            if (context.Forms[mention].Words is [var word] && !IsAcronym(mention)) Add(entity.Type, AliasKey.Add(AliasKey.Begin, word), 1, NameMatch.ShortForm);
            else FillName(entity.Type, mention);
        }
    }

    // «منظمة الدول المصدرة للنفط (أوبك)»
    private bool IsAcronym(int mention) => context.Mentions[mention].First > 0 && context.Tokens[context.Mentions[mention].First - 1].Is('(');

    private bool Same(int a, int b) => context.Forms[a].Words.AsSpan().SequenceEqual(context.Forms[b].Words);

    private void FillPerson(NamedEntity entity)
    {
        ReadOnlySpan<ulong> words = context.Forms[entity.Fullest].Words;
        if (words.Length is 0 or > MostWords) return;
        if (Add(EntityType.Per, AliasKey.Of(words), words.Length, NameMatch.Whole) || AddSpelling(EntityType.Per, entity.Fullest, words.Length) || words.Length < 3) return;
        if (Add(EntityType.Per, AliasKey.Of([words[0], words[^1]]), 2, NameMatch.Part)) return;
        for (var length = words.Length - 1; length >= 2; length--)
            if (Add(EntityType.Per, AliasKey.Of(words[..length]), length, NameMatch.Part) || Add(EntityType.Per, AliasKey.Of(words[^length..]), length, NameMatch.Part)) return;
    }

    private void FillName(EntityType type, int mention)
    {
        ReadOnlySpan<ulong> words = context.Forms[mention].Words;
        if (words.Length is 0 or > MostWords) return;
        var (first, end) = (context.Mentions[mention].First, context.Mentions[mention].End);
        var found = Add(type, AliasKey.Of(words), words.Length, NameMatch.Whole);
        if (type == EntityType.Org || !found) found |= AddWithHead(type, first, words);
        if (found) return;
        if (AddAttached(type, first, words)) return;
        var headed = words.Length > 1 && (type == EntityType.Org ? IsHead(type, first) : (knowledge.Words.Word(context.View.Bares[first]).PlaceHead & SettledHeads) != 0);
        var owned = words.Length > 1 && knowledge.Words.Word(words[^1]).State != 0;
        if (owned && Add(type, AliasKey.Of(words[..^1]), words.Length - 1, NameMatch.WithoutState)) return;
        if (headed && Add(type, AliasKey.Of(words[1..]), words.Length - 1, NameMatch.WithoutHead)) return;
        if (headed && owned && words.Length > 2 && Add(type, AliasKey.Of(words[1..^1]), words.Length - 2, NameMatch.WithoutHead)) return;
        if (!AddSpelling(type, mention, words.Length) && headed && NameKeys.Loose(context, first + 1, end) is not 0 and var key) Add(type, key, words.Length - 1, NameMatch.Spelling);
    }

    private bool IsHead(EntityType type, int token) =>
        type == EntityType.Org ? (context.View.Role(token) & NounRole.OrganizationHead) != 0 : knowledge.Words.Word(context.View.Bares[token]).PlaceHead != 0;

    // «والدريوش», «بالشلف», where the tables of words do not know what follows the particle
    private bool AddAttached(EntityType type, int first, ReadOnlySpan<ulong> words)
    {
        var word = context.Folded(first);
        if (context.View.Proclitic(first) != 0 || word is not ['و' or 'ف' or 'ب' or 'ل' or 'ك', _, _, ..]) return false;
        var key = AliasKey.Add(AliasKey.Begin, WordHash.Of(word[(1 + WordsStep.ArticleLength(word, 1))..]));
        foreach (var more in words[1..]) key = AliasKey.Add(key, more);
        return Add(type, key, words.Length, NameMatch.Attached);
    }

    private bool AddWithHead(EntityType type, int first, ReadOnlySpan<ulong> words)
    {
        var before = NameContext.BeforeOf(context, first);
        if (before < 0 || !IsHead(type, before)) return false;
        var key = AliasKey.Add(AliasKey.Begin, context.View.Bares[before]);
        foreach (var word in words) key = AliasKey.Add(key, word);
        return Add(type, key, words.Length + 1, NameMatch.WithHead);
    }

    private bool AddSpelling(EntityType type, int mention, int words) =>
        NameKeys.Loose(context, context.Mentions[mention].First, context.Mentions[mention].End) is not 0 and var key && Add(type, key, words, NameMatch.Spelling);

    private bool Add(EntityType type, ulong key, int words, NameMatch match)
    {
        var found = false;
        for (var t = 0; t < knowledge.Count; t++)
        {
            var table = knowledge[t];
            var at = table.Find(key);
            for (var n = 0; at >= 0 && n < MaxNamesakes; n++)
            {
                var alias = table.Alias(at++);
                if (Fits(type, table[alias.Actor].Kind))
                {
                    hits.Add(new Hit { Table = (byte)t, Actor = alias.Actor, Sort = alias.Sort, Match = match, Words = (byte)words });
                    found = true;
                }
                if (alias.IsLast) break;
            }
        }
        return found;
    }

    private static bool Fits(EntityType type, ActorKind8 kind) => type switch
    {
        EntityType.Per => kind == ActorKind8.Person,
        EntityType.Org => kind == ActorKind8.Organization,
        _ => kind is ActorKind8.State or ActorKind8.Place,
    };
}
