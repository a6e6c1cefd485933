using System.Globalization;
using System.Text;

namespace Isnad.Text;

/// <summary>
/// The one folding of the project: hamza and alef forms, ta marbuta, alef maqsura, marks, tatweel, joiners, bidi controls,
/// presentation forms, digits and Latin case. An explicit table, so that it works without ICU.
/// </summary>
public sealed class Folding
{
    private const char Deleted = '\0';
    private const char Expanded = '\uFFFF';

    private readonly char[] single = new char[char.MaxValue + 1];
    private readonly Dictionary<char, string> expansions = [];

    private Folding()
    {
        for (var c = 0; c < single.Length; c++) single[c] = (char)c;
        for (var c = 'A'; c <= 'Z'; c++) single[c] = (char)(c | 0x20);
        single[0] = ' ';
        single[Expanded] = ' ';
    }

    /// <summary>The folding of the embedded table.</summary>
    public static Folding Default { get; } = Load(LexiconFile.Embedded("folding.tsv"));

    internal static Folding Load(LexiconFile table)
    {
        var folding = new Folding();
        foreach (var row in table.Rows)
        {
            var from = (char)ParseCode(row, row[0]);
            var to = string.Concat(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (char)ParseCode(row, code)));
            folding.single[from] = to.Length switch { 0 => Deleted, 1 => to[0], _ => Expanded };
            if (to.Length > 1) folding.expansions[from] = to;
        }
        return folding;
    }

    /// <summary>True when <paramref name="c"/> leaves no trace in folded text: a mark, tatweel, joiner or bidi control.</summary>
    public bool IsDeleted(char c) => single[c] == Deleted;

    /// <summary>The folded form of <paramref name="text"/>.</summary>
    public string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new List<char>(text.Length + 8);
        foreach (var c in text) Append(c, buffer);
        return new string([.. buffer]);
    }

    /// <summary>Folds into buffers, which grow where they are too small: the folded units, and the index that each came from; how many.</summary>
    internal int Fold(ReadOnlySpan<char> text, ref char[] folded, ref int[] origins)
    {
        Room(text.Length, ref folded, ref origins);
        var n = 0;
        for (var i = 0; i < text.Length; i++) Append(text[i], i, text.Length, ref n, ref folded, ref origins);
        return n;
    }

    /// <summary>The same of UTF-8, in one pass; <paramref name="text"/> is filled with the text's units and has room for as many as there are bytes.</summary>
    internal int Fold(ReadOnlySpan<byte> utf8, char[] text, out int units, ref char[] folded, ref int[] origins)
    {
        Room(utf8.Length, ref folded, ref origins);
        ReadOnlySpan<char> table = single;
        Span<char> to = folded;
        Span<int> from = origins;
        int n = 0, at = 0;
        units = 0;
        while (at < utf8.Length)
        {
            int unit = utf8[at];
            if (unit < 0x80)
            {
                at++;
            }
            else if (unit is >= 0xC2 and < 0xE0 && at + 1 < utf8.Length && (utf8[at + 1] & 0xC0) == 0x80)
            {
                unit = ((unit & 0x1F) << 6) | (utf8[at + 1] & 0x3F);
                at += 2;
            }
            else
            {
                Rune.DecodeFromUtf8(utf8[at..], out var rune, out var used);
                at += used;
                if (rune.EncodeToUtf16(text.AsSpan(units)) == 2)
                {
                    to[n] = text[units];
                    from[n++] = units++;
                }
                unit = text[units];
            }
            text[units] = (char)unit;
            var f = table[unit];
            if (f == Expanded)
            {
                Append((char)unit, units++, utf8.Length, ref n, ref folded, ref origins);
                to = folded;
                from = origins;
                continue;
            }
            // What is deleted is overwritten by what comes next.
            to[n] = f;
            from[n] = units++;
            if (f != Deleted) n++;
        }
        return n;
    }

    /// <summary>Folds <paramref name="text"/> and keeps, for each folded unit, the index that it came from.</summary>
    internal NormalizedText Normalize(string text)
    {
        var folded = new char[text.Length];
        var runs = new List<OriginRun> { default };
        int n = 0, expected = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var f = single[text[i]];
            if (f == Deleted) continue;
            if (i != expected) runs.Add(new OriginRun(n, i));
            expected = i + 1;
            if (f == Expanded)
            {
                Expand(expansions[text[i]], i, runs, ref folded, ref n);
                continue;
            }
            if (n == folded.Length) Array.Resize(ref folded, n + text.Length - i);
            folded[n++] = f;
        }
        if (expected != text.Length) runs.Add(new OriginRun(n, text.Length));
        return new NormalizedText(text, folded, n, [.. runs]);
    }

    private static void Expand(string expansion, int origin, List<OriginRun> runs, ref char[] folded, ref int n)
    {
        if (n + expansion.Length > folded.Length) Array.Resize(ref folded, (folded.Length * 2) + expansion.Length);
        for (var k = 0; k < expansion.Length; k++)
        {
            if (k > 0) runs.Add(new OriginRun(n, origin));
            folded[n++] = expansion[k];
        }
    }

    private static void Room(int units, ref char[] folded, ref int[] origins)
    {
        if (folded.Length < units) folded = new char[Math.Max(256, units * 2)];
        if (origins.Length < folded.Length) origins = new int[folded.Length];
    }

    // There is room for one folded unit for each unit of the text; where one makes several, room is made.
    private void Append(char c, int origin, int most, ref int n, ref char[] folded, ref int[] origins)
    {
        var f = single[c];
        if (f == Deleted) return;
        if (f != Expanded)
        {
            folded[n] = f;
            origins[n++] = origin;
            return;
        }
        var expansion = expansions[c];
        if (n + expansion.Length + most - origin > folded.Length)
        {
            Array.Resize(ref folded, (folded.Length * 2) + expansion.Length);
            Array.Resize(ref origins, folded.Length);
        }
        foreach (var unit in expansion)
        {
            folded[n] = unit;
            origins[n++] = origin;
        }
    }

    private void Append(char c, List<char> buffer)
    {
        var f = single[c];
        if (f == Expanded) buffer.AddRange(expansions[c]);
        else if (f != Deleted) buffer.Add(f);
    }

    private static ushort ParseCode(LexiconRow row, string code) =>
        ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw row.Error($"'{code}' is no hexadecimal code");
}
