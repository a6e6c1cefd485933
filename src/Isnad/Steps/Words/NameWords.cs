using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>What the knowledge data says of a single word.</summary>
[Flags]
internal enum NameWord : byte
{
    None = 0,
    GivenName = 1,

    /// <summary>A word of a well-known person's name.</summary>
    Person = 2,

    /// <summary>The whole name of a state or place.</summary>
    Place = 4,

    /// <summary>A word of a longer place name.</summary>
    PlacePart = 8,

    /// <summary>The whole name, or a short name, of an organisation.</summary>
    Organization = 16,

    /// <summary>A word of a longer organisation name.</summary>
    OrganizationPart = 32,

    /// <summary>The name is also an ordinary word.</summary>
    Common = 64,

    FamilyName = 128,
}

/// <summary>The words of known names, by the hash of their folded form.</summary>
internal sealed class NameWords
{
    private readonly Dictionary<ulong, NameWord> words = [];

    public static NameWords Embedded { get; } = Load();

    public NameWord Find(ulong hash) => words.GetValueOrDefault(hash);

    private static NameWords Load()
    {
        var names = new NameWords();
        names.AddAll("given-names.tsv", ["name", "variants"], NameWord.GivenName, NameWord.GivenName);
        names.AddAll("family-names.tsv", ["name"], NameWord.FamilyName, NameWord.FamilyName);
        names.AddAll("people.tsv", ["name", "aliases"], NameWord.Person, NameWord.Person);
        names.AddAll("states.tsv", ["name", "official", "capital", "aliases"], NameWord.Place, NameWord.PlacePart);
        names.AddAll("places.tsv", ["name", "aliases"], NameWord.Place, NameWord.PlacePart);
        names.AddAll("organizations.tsv", ["name", "aliases"], NameWord.Organization, NameWord.OrganizationPart);
        return names;
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
