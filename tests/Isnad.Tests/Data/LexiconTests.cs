using Isnad.Testing;
using Isnad.Text;

namespace Isnad.Tests;

public sealed class LexiconTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Repository.Files("src", ".tsv").Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "Data").Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lexicon_says_what_it_is_where_it_comes_from_and_how_it_is_spelled(string path)
    {
        var header = Load(path).Header;

        Assert.All(["What:", "Origin:", "Spelling:"], label => Assert.Contains(header, line => line.StartsWith(label, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_and_rows_are_whole(string path)
    {
        var lexicon = Load(path);

        Assert.All(lexicon.Columns, column => Assert.True(column.Length > 0 && column.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'), $"column '{column}'"));
        Assert.NotEmpty(lexicon.Rows);
        Assert.All(lexicon.Rows, row => Assert.False(string.IsNullOrWhiteSpace(row[0])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Entries_are_in_ordinal_order_and_none_stands_twice(string path)
    {
        var rows = Rows(path);

        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(string.CompareOrdinal(pair.First, pair.Second) < 0, $"'{pair.Second}' after '{pair.First}'"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_composed_and_holds_no_tatweel_presentation_forms_or_direction_controls(string path)
    {
        foreach (var line in File.ReadAllLines(Repository.PathOf(path)))
        {
            Assert.True(line.IsNormalized(), $"not composed (NFC): {line}");
            // What the interface says is shown and compared with nothing: «هـ» is written with a tatweel.
            Assert.False(line.Any(c => IsForbidden(c) && !(c == '\u0640' && path.Contains("/Interface/", StringComparison.Ordinal))), $"a character that no lexicon may hold: {line}");
        }
    }

    private static bool IsForbidden(char c) => c
        is '\u0640' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        or (>= '\uFB50' and <= '\uFD3D') or (>= '\uFD40' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');

    private static List<string> Rows(string path) =>
        [.. File.ReadLines(Repository.PathOf(path)).SkipWhile(line => line.StartsWith('#')).Skip(1)];

    private static LexiconFile Load(string path)
    {
        using var reader = new StreamReader(Repository.PathOf(path));
        return LexiconFile.Read(path, reader);
    }
}
