using System.Runtime.InteropServices;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>
/// A name that was found once is one wherever its words stand again, tell no time and the network saw nothing; the last word of a person's name, too: «جواد ناجي», later
/// «ناجي». Not for two threads at once.
/// </summary>
internal sealed class RepeatedNames
{
    // Words seen more than 2^(104/8) times in raw news are not taken for a name on the strength of one mention.
    private const ulong CommonWord = 104;

    private const int ShortestWord = 3;

    // Of names with the same first word so many are looked for.
    private const int MostAlike = 16;

    // By their first words, each with the one that was found before it.
    private readonly Dictionary<ulong, int> last = [];
    private readonly List<(Name Name, int Before)> names = [];

    public void Tag(ReadingContext context)
    {
        last.Clear();
        names.Clear();
        Find(context);
        if (names.Count == 0) return;
        var tags = context.EntityTags;
        var time = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            while (time < context.Times.Count && context.Times[time].End <= i) time++;
            // «فايز الشهري», but «اللقاء الشهري»
            if (time < context.Times.Count && context.Times[time].First <= i) continue;
            if (tags[i] != EntityTag.Outside || context.Tokens[i].Kind != TokenKind.Word || !last.TryGetValue(WordAt(context, i), out var entry)) continue;
            if (Longest(context, entry, i) is not { Length: > 0 } name) continue;
            tags[i] = EntityTag.Begin(name.Type);
            tags.AsSpan(i + 1, name.Length - 1).Fill(EntityTag.Inside(name.Type));
        }
    }

    private void Find(ReadingContext context)
    {
        var tags = context.EntityTags;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == EntityTag.Outside) continue;
            var (first, type) = (i, EntityTag.TypeOf(tags[i]));
            while (i + 1 < tags.Length && EntityTag.IsInside(tags[i + 1])) i++;
            Add(context, new Name(first, i + 1 - first, type));
            if (type == EntityType.Per && i > first) Add(context, new Name(i, 1, type));
        }
    }

    private void Add(ReadingContext context, Name name)
    {
        var token = context.Tokens[name.First];
        if (token.Kind != TokenKind.Word || (name.Length == 1 && token.FoldedLength < ShortestWord)) return;
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(last, WordAt(context, name.First), out var known);
        if (!known) entry = -1;
        var alike = 0;
        for (var e = entry; e >= 0; e = names[e].Before)
            if (++alike == MostAlike || (names[e].Name.Length == name.Length && Stands(context, names[e].Name, name.First))) return;
        names.Add((name, entry));
        entry = names.Count - 1;
    }

    private Name Longest(ReadingContext context, int entry, int i)
    {
        var longest = default(Name);
        for (; entry >= 0; entry = names[entry].Before)
            if (names[entry].Name is var name && name.Length > longest.Length && Stands(context, name, i) && IsFree(context, i, name.Length)) longest = name;
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
