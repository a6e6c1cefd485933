using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>The roles of nouns, by the hash of their folded form without particles and article. Of several words the first counts.</summary>
internal sealed class NounRoles
{
    private readonly WordMap<NounRole> roles = new();

    public static NounRoles Embedded { get; } = Load();

    public NounRole Find(ulong hash) => roles.GetValueOrDefault(hash);

    private static NounRoles Load()
    {
        var nouns = new NounRoles();
        foreach (var row in LexiconFile.Embedded("titles.tsv").Rows)
        {
            nouns.Add(row[0], NounRole.Title);
            nouns.AddAll(row[1], NounRole.Title | NounRole.Feminine);
            nouns.AddAll(row[2], NounRole.Title | NounRole.Plural);
        }
        foreach (var row in LexiconFile.Embedded("group-nouns.tsv").Rows)
            nouns.Add(row[0], NounRole.GroupNoun | (row[1] == "sg" ? GenderOf(row[0]) : NounRole.Plural) | (row[2] == "person" ? NounRole.Countable : NounRole.None));
        foreach (var row in LexiconFile.Embedded("document-nouns.tsv").Rows)
        {
            nouns.Add(row[0], NounRole.DocumentNoun | GenderOf(row[0]));
            nouns.AddAll(row[1], NounRole.DocumentNoun | NounRole.Plural);
        }
        foreach (var row in LexiconFile.Embedded("organization-heads.tsv").Rows)
            nouns.Add(row[0], NounRole.OrganizationHead | (row[2] == "yes" ? NounRole.MediaHead : NounRole.None) | GenderOf(row[0]));
        foreach (var row in LexiconFile.Embedded("anaphors.tsv").Rows) nouns.Add(row[0], NounRole.Anaphor);
        foreach (var row in LexiconFile.Embedded("given-names.tsv").Rows)
            if (row[2] != "u") nouns.AddAll($"{row[0]}|{row[1]}", row[2] == "f" ? NounRole.FemaleName : NounRole.MaleName);
        return nouns;
    }

    private static NounRole GenderOf(ReadOnlySpan<char> form)
    {
        var space = form.IndexOf(' ');
        return (space < 0 ? form : form[..space]).EndsWith('ة') ? NounRole.Feminine : NounRole.None;
    }

    private void AddAll(string forms, NounRole role)
    {
        foreach (var form in forms.Split('|', StringSplitOptions.RemoveEmptyEntries)) Add(form, role);
    }

    private void Add(string form, NounRole role)
    {
        var folded = Folding.Default.Fold(form);
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        var hash = WordHash.Of(space < 0 ? folded : folded.AsSpan(0, space));
        roles[hash] = roles.GetValueOrDefault(hash) | role;
    }
}
