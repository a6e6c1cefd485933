using Isnad.Model;
using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>Makes the table of <see cref="NameWords"/> from the tables of names.</summary>
internal sealed class NameWordCompiler
{
    private readonly Dictionary<ulong, NameWord> words = [];

    private NameWordCompiler()
    {
    }

    /// <summary>The file that the engine embeds.</summary>
    public static byte[] Compile()
    {
        var names = new NameWordCompiler();
        names.AddAll("given-names.tsv", ["name", "variants"], NameWord.GivenName, NameWord.GivenName);
        names.AddAll("family-names.tsv", ["name"], NameWord.FamilyName, NameWord.FamilyName);
        names.AddAll("people.tsv", ["name", "aliases"], NameWord.Person, NameWord.Person);
        names.AddAll("states.tsv", ["name", "official", "capital", "aliases"], NameWord.Place, NameWord.PlacePart);
        names.AddAll("places.tsv", ["name", "aliases"], NameWord.Place, NameWord.PlacePart);
        names.AddAll("organizations.tsv", ["name", "aliases"], NameWord.Organization, NameWord.OrganizationPart);
        return ModelFile.Write("names 1; compiled from the tables of names", FlagTable.Build(names.words.Select(word => KeyValuePair.Create(word.Key, (byte)word.Value))));
    }

    private void AddAll(string file, string[] columns, NameWord whole, NameWord part)
    {
        var table = LexiconFile.Embedded(file);
        var wanted = columns.Select(c => table.Columns.ToList().IndexOf(c)).Where(c => c >= 0).ToList();
        var common = table.Columns.ToList().IndexOf("common");
        foreach (var row in table.Rows)
            foreach (var column in wanted)
                foreach (var name in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
                    Add(name, whole, part, common >= 0 && row[common] == "yes" ? NameWord.Common : NameWord.None);
    }

    private void Add(string name, NameWord whole, NameWord part, NameWord extra)
    {
        var text = Folding.Default.Fold(name);
        var single = !text.Contains(' ', StringComparison.Ordinal);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length < 2) continue;
            var hash = WordHash.Of(word);
            words[hash] = words.GetValueOrDefault(hash) | (single ? whole | extra : part);
        }
    }
}
