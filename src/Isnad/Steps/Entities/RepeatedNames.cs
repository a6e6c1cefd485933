using System.Runtime.InteropServices;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>A name that was found once is one wherever its words stand again and the network saw nothing; the last word of a person's name, too: «جواد ناجي», later «ناجي».</summary>
internal static class RepeatedNames
{
    // Words seen more than 2^(104/8) times in raw news are not taken for a name on the strength of one mention.
    private const ulong CommonWord = 104;

    private const int ShortestWord = 3;

    // Of names with the same first word so many are looked for.
    private const int MostAlike = 16;

    public static void Tag(ReadingContext context)
    {
        var names = Find(context);
        if (names.Count == 0) return;
        var tags = context.EntityTags;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != EntityTag.Outside || context.Tokens[i].Kind != TokenKind.Word || !names.TryGetValue(WordAt(context, i), out var known)) continue;
            if (Longest(context, known, i) is not { Length: > 0 } name) continue;
            tags[i] = EntityTag.Begin(name.Type);
            tags.AsSpan(i + 1, name.Length - 1).Fill(EntityTag.Inside(name.Type));
        }
    }

    // By their first words.
    private static Dictionary<ulong, List<Name>> Find(ReadingContext context)
    {
        var tags = context.EntityTags;
        var names = new Dictionary<ulong, List<Name>>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == EntityTag.Outside) continue;
            var (first, type) = (i, EntityTag.TypeOf(tags[i]));
            while (i + 1 < tags.Length && EntityTag.IsInside(tags[i + 1])) i++;
            Add(context, new Name(first, i + 1 - first, type), names);
            if (type == EntityType.Per && i > first) Add(context, new Name(i, 1, type), names);
        }
        return names;
    }

    private static void Add(ReadingContext context, Name name, Dictionary<ulong, List<Name>> names)
    {
        var token = context.Tokens[name.First];
        if (token.Kind != TokenKind.Word || (name.Length == 1 && token.FoldedLength < ShortestWord)) return;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(names, WordAt(context, name.First), out _);
        known ??= [];
        if (known.Count < MostAlike && !known.Exists(other => other.Length == name.Length && Stands(context, other, name.First))) known.Add(name);
    }

    private static Name Longest(ReadingContext context, List<Name> known, int i)
    {
        var longest = default(Name);
        foreach (var name in known)
            if (name.Length > longest.Length && Stands(context, name, i) && IsFree(context, i, name.Length)) longest = name;
        return longest;
    }

    // True when the words of a name, the first of which stands at i, go on there as they do in the name.
    private static bool Stands(ReadingContext context, Name name, int i)
    {
        if (i + name.Length > context.Tokens.Length) return false;
        for (var k = 1; k < name.Length; k++)
            if (context.Tokens[i + k].Hash != context.Tokens[name.First + k].Hash) return false;
        return true;
    }

    private static bool IsFree(ReadingContext context, int i, int length) =>
        (length > 1 || context.View.Frequency(i) <= CommonWord) && context.EntityTags.AsSpan(i, length).IndexOfAnyExcept(EntityTag.Outside) < 0
        && context.Tokens[i].Paragraph == context.Tokens[i + length - 1].Paragraph;

    /// <summary>The hash of a word without its particle.</summary>
    public static ulong WordAt(ReadingContext context, int i) =>
        context.View.Proclitic(i) == 0 ? context.Tokens[i].Hash : WordHash.Of(context.Folded(i)[context.View.Proclitic(i)..]);

    private readonly record struct Name(int First, int Length, EntityType Type);
}
