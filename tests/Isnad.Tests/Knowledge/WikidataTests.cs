using Isnad.Testing;
using Isnad.Text;

namespace Isnad.Tests.Knowledge;

/// <summary>Every Wikidata id of a place stands in one of the files that its header names, for the same name and country.</summary>
public sealed class WikidataTests
{
    private static readonly string Folder = Repository.PathOf("../shared/data/places");

    [Fact]
    public void Ids_of_places_are_those_of_the_sources()
    {
        Assert.SkipUnless(Directory.Exists(Folder), $"skipped: no sources of Wikidata ids at {Folder}");
        var known = new HashSet<(string Id, string Country, string Name)>();
        foreach (var row in Rows("arab-places.tsv")) foreach (var name in row[5].Split('|').Append(row[4])) known.Add((row[9], row[1], Bare(name)));
        foreach (var row in Rows("world-cities.tsv")) known.Add((row[7], row[3], Bare(row[2])));
        var table = LexiconFile.Embedded("places.tsv");
        var columns = table.Columns.ToList();
        int name1 = columns.IndexOf("name"), aliases = columns.IndexOf("aliases"), iso2 = columns.IndexOf("iso2"), wikidata = columns.IndexOf("wikidata");
        var with = table.Rows.Where(row => row[wikidata].Length > 0).ToList();
        Assert.NotEmpty(with);
        Assert.All(with, row => Assert.Contains(row[aliases].Split('|').Append(row[name1]), name => known.Contains((row[wikidata], row[iso2], Bare(name)))));
        Assert.Equal(with.Count, with.Select(row => row[wikidata]).Distinct().Count());
    }

    [Fact]
    public void People_have_no_ids_as_no_source_gives_them()
    {
        var table = LexiconFile.Embedded("people.tsv");
        var wikidata = table.Columns.ToList().IndexOf("wikidata");
        Assert.All(table.Rows, row => Assert.Equal("", row[wikidata]));
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split('\t'));

    private static string Bare(string name) => string.Join(' ', Folding.Default.Fold(name).Split([' ', '-', '‌', '\'', '’', '،', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 3 ? word[2..] : word));
}
