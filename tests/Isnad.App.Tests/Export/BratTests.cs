using System.Globalization;
using Isnad.Testing;

namespace Isnad.App.Tests;

/// <summary>brat standoff, sliced again and compared with its configuration.</summary>
public sealed class BratTests
{
    [Fact]
    public async Task The_annotations_of_the_sample_are_these() =>
        Golden.Check("brat.ann", ExportArchive.Read(await ExportSample.Written("brat", articles: [ExportSample.All[0]]))["n1.ann"]);

    [Fact]
    public async Task Every_span_is_the_slice_of_its_text_and_every_name_is_known()
    {
        var files = ExportArchive.Read(await ExportSample.Written("brat"));

        Assert.Equal(4, files.Keys.Count(name => name.EndsWith(".ann", StringComparison.Ordinal)));
        foreach (var (name, annotations) in files.Where(file => file.Key.EndsWith(".ann", StringComparison.Ordinal))) Check(files[name[..^4] + ".txt"], annotations, files["annotation.conf"]);
    }

    [Fact]
    public async Task A_statement_in_pieces_is_one_span_in_pieces()
    {
        var files = ExportArchive.Read(await ExportSample.Written("brat", articles: [ExportSample.All[0]]));

        Assert.Contains("\tStatement 58 65;69 81\tوأضافوا التوقيع غداً\n", files["n1.ann"], StringComparison.Ordinal);
        Assert.Equal(ExportSample.All[0].Reading.Text, files["n1.txt"]);
    }

    private static void Check(string text, string annotations, string configuration)
    {
        var runes = text.EnumerateRunes().ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = annotations.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        foreach (var line in lines.Where(line => line[0][0] == 'T'))
        {
            Assert.Equal(3, line.Length);
            var type = line[1][..line[1].IndexOf(' ', StringComparison.Ordinal)];
            var fragments = line[1][(type.Length + 1)..].Split(';').Select(fragment => fragment.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToList();
            Assert.Equal(line[2], string.Join(' ', fragments.Select(fragment => string.Concat(runes[fragment[0]..fragment[1]]))));
            Assert.Contains($"\n{type}", configuration, StringComparison.Ordinal);
            ids.Add(line[0], type);
        }
        foreach (var line in lines.Where(line => line[0][0] == 'E')) ids.Add(line[0], "Statement");
        foreach (var line in lines.Where(line => line[0][0] == 'E'))
            Assert.All(line[1].Split(' ').Select(role => role.Split(':')), role => Assert.Contains($"{role[0].TrimEnd('2', '3', '4', '5', '6', '7', '8', '9')}", configuration + ids[role[1]], StringComparison.Ordinal));
        foreach (var line in lines.Where(line => line[0][0] is 'A' or '#' or 'R')) Assert.All(line[1].Split(' ').Select(part => part.Split(':')[^1]).Where(part => part.Length > 1 && part[0] is 'T' or 'E' && char.IsAsciiDigit(part[1])), id => Assert.Contains(id, ids.Keys));
        Assert.Equal(lines.Count, lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
    }
}
