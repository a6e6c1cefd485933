using System.Globalization;
using Isnad.Knowledge;
using Isnad.Model;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Actors;

/// <summary>Makes the table of actors from the tables of states, places, organisations and people.</summary>
internal sealed class ActorCompiler
{
    private readonly ActorTableWriter table = new();
    private readonly ActorNames names;

    private ActorCompiler() => names = new ActorNames(table);

    /// <summary>The file that the engine embeds.</summary>
    public static byte[] Compile()
    {
        var compiler = new ActorCompiler();
        var capitals = compiler.AddStates();
        compiler.AddPlaces(capitals);
        compiler.AddOrganizations();
        compiler.AddPeople();
        compiler.AddHeads();
        return ModelFile.Write("actors 1; compiled from the tables of states, places, organisations and people", compiler.table.Write());
    }

    // States come first: their numbers fit into 16 bits.
    private HashSet<(string, string)> AddStates()
    {
        var capitals = new HashSet<(string, string)>();
        var number = 0;
        foreach (var row in new ActorRows("states.tsv"))
        {
            string[] home = row.List("home_names");
            var actor = new Actor(row["id"], row["name"], ActorKind.State) { Aliases = [.. row.List("aliases"), row["official"], .. home], Latin = row.Optional("latin"), Country = row.Optional("iso2") };
            names.Add(actor, ActorFlags.Government, name => name == actor.Name || name == row["official"] ? AliasSort.Name : home.Contains(name) ? AliasSort.Home : AliasSort.Alias);
            capitals.Add((row["iso2"], Folding.Default.Fold(row["capital"])));
            var told = new ContextWord((ushort)++number, 0, 0);
            foreach (var form in row.List("adjectives").Where(form => !form.Contains(' ', StringComparison.Ordinal)).SelectMany(AdjectiveForms.Of)) table.Word(WordHash.Of(form), told);
            foreach (var form in row.List("adjective_plurals").Where(form => !form.Contains(' ', StringComparison.Ordinal))) table.Word(WordHash.Of(Folding.Default.Fold(form)), told);
        }
        return capitals;
    }

    private void AddPlaces(HashSet<(string, string)> capitals)
    {
        foreach (var row in new ActorRows("places.tsv"))
        {
            string[] common = row.List("common_aliases");
            var actor = new Actor(row["id"], row["name"], ActorKind.Place) { Sort = row["kind"], Aliases = row.List("aliases"), Latin = row.Optional("latin"), Country = row.Optional("iso2"), Wikidata = row.Optional("wikidata") };
            var isCapital = actor.Aliases.Prepend(actor.Name).Any(name => capitals.Contains((row["iso2"], Folding.Default.Fold(name))));
            var flags = (row["type"] == "GPE" ? ActorFlags.Government : ActorFlags.None) | (isCapital ? ActorFlags.Capital : ActorFlags.None);
            names.Add(actor, flags, name => row["common"] == "yes" || common.Contains(name) ? AliasSort.Common : name == actor.Name ? AliasSort.Name : AliasSort.Alias);
        }
    }

    private void AddOrganizations()
    {
        foreach (var row in new ActorRows("organizations.tsv"))
        {
            var actor = new Actor(row["id"], row["name"], ActorKind.Organization) { Sort = row["kind"], Aliases = row.List("aliases"), Latin = row.Optional("latin"), Country = row.Optional("iso2") };
            names.Add(actor, row["kind"] == "ministry" && actor.Country is null ? ActorFlags.OfAnyState : ActorFlags.None);
        }
    }

    private void AddPeople()
    {
        foreach (var row in new ActorRows("people.tsv"))
        {
            var actor = new Actor(row["id"], row["name"], ActorKind.Person)
            {
                Aliases = row.List("aliases"),
                Latin = row.Optional("latin"),
                Country = row.Optional("iso2"),
                Wikidata = row.Optional("wikidata"),
                Offices = [.. row.List("offices").Select(office => OfficeOf(office) ?? throw row.Error($"'{office}' is no office with years"))],
            };
            names.Add(actor, ActorFlags.None);
        }
    }

    private void AddHeads()
    {
        foreach (var row in new ActorRows("place-heads.tsv")) AddHead(row["form"], new ContextWord(0, ActorSort.PlaceHead(row.List("sorts")), 0));
        foreach (var row in new ActorRows("ambiguous-titles.tsv")) AddHead(row["form"], new ContextWord(0, 0, 0, IsAmbiguous: true));
        foreach (var row in new ActorRows("organization-heads.tsv")) AddHead(row["form"], new ContextWord(0, 0, ActorSort.OrganizationHead(row["kind"])));
    }

    private void AddHead(string form, ContextWord told)
    {
        if (!form.Contains(' ', StringComparison.Ordinal)) table.Word(WordHash.Of(Folding.Default.Fold(form)), told);
    }

    /// <summary>«وزير الخارجية الإيراني@2024..» as an office; null where it is written otherwise.</summary>
    internal static Office? OfficeOf(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (at <= 0 || dots < at || !IsYear(text[(at + 1)..dots], out var from) || !IsYear(text[(dots + 2)..], out var to)) return null;
        return new Office(text[..at], from, to);
    }

    private static bool IsYear(string text, out int? year)
    {
        year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && text.Length == 4 ? number : null;
        return text.Length == 0 || year is not null;
    }
}
