using Isnad.Text;

namespace Isnad.Tests.Languages.Arabic;

public sealed class KnowledgeDataTests
{
    private static readonly string[] Iso3166 =
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ
        BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR
        CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
        GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU
        ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ
        LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
        MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
        PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
        SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR
        TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] ArabStates =
        ["SA", "AE", "KW", "OM", "YE", "IQ", "SY", "LB", "JO", "PS", "EG", "SD", "LY", "TN", "DZ", "MA", "MR", "SO"];

    private static readonly string[] SmallestArabStates = ["BH", "DJ", "KM", "QA"];

    public static TheoryData<string, int> Minima => new()
    {
        { "states.tsv", 250 },
        { "places.tsv", 6000 },
        { "organizations.tsv", 700 },
        { "people.tsv", 500 },
        { "given-names.tsv", 1500 },
        { "family-names.tsv", 2500 },
        { "titles.tsv", 500 },
        { "organization-heads.tsv", 250 },
        { "group-nouns.tsv", 250 },
        { "document-nouns.tsv", 120 },
    };

    public static TheoryData<string> Files => [.. Minima.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Minima))]
    public void A_table_holds_at_least_so_many_rows(string file, int least) =>
        Assert.True(LexiconFile.Embedded(file).Rows.Count >= least, $"{file}: {LexiconFile.Embedded(file).Rows.Count} rows");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_first_column_is_unique_and_in_ordinal_order(string file)
    {
        var keys = LexiconFile.Embedded(file).Rows.Select(row => row[0]).ToArray();
        for (var i = 1; i < keys.Length; i++)
            Assert.True(string.CompareOrdinal(keys[i - 1], keys[i]) < 0, $"{file}: {keys[i - 1]} before {keys[i]}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_table_says_where_it_comes_from_and_how_it_is_spelt(string file)
    {
        var header = LexiconFile.Embedded(file).Header;
        Assert.Contains(header, line => line.StartsWith("Origin:", StringComparison.Ordinal));
        Assert.Contains(header, line => line.StartsWith("Spelling:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Cells_hold_no_marks_of_layout_and_no_stray_spaces(string file)
    {
        var table = LexiconFile.Embedded(file);
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                Assert.False(row[i].Any(IsLayout), $"{file}: {row[0]}: '{row[i]}'");
                Assert.True(row[i].Split('|').All(part => part.Trim() == part), $"{file}: {row[0]}: '{row[i]}'");
                Assert.DoesNotContain("  ", row[i], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_state_and_territory_of_iso_3166_has_an_entry()
    {
        var known = LexiconFile.Embedded("states.tsv").Rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(249, Iso3166.Length);
        string[] missing = [.. Iso3166.Where(code => !known.Contains("state:" + code))];
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_arab_state_has_sixty_places_and_the_four_smallest_fifteen()
    {
        var table = LexiconFile.Embedded("places.tsv");
        var iso2 = Column(table, "iso2");
        var count = table.Rows.GroupBy(row => row[iso2]).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(ArabStates, code => Assert.True(count[code] >= 60, $"{code}: {count[code]}"));
        Assert.All(SmallestArabStates, code => Assert.True(count[code] >= 15, $"{code}: {count[code]}"));
    }

    [Fact]
    public void Every_capital_stands_among_the_places()
    {
        var (states, places) = (LexiconFile.Embedded("states.tsv"), LexiconFile.Embedded("places.tsv"));
        var (name, aliases, capital) = (Column(places, "name"), Column(places, "aliases"), Column(states, "capital"));
        var known = places.Rows.SelectMany(row => row[aliases].Split('|').Append(row[name]))
            .Select(word => Folding.Default.Fold(word)).ToHashSet(StringComparer.Ordinal);
        Assert.All(states.Rows.Select(row => row[capital]).Where(word => word.Length > 0), word => Assert.Contains(Folding.Default.Fold(word), known));
    }

    [Fact]
    public void Closed_columns_hold_their_values_only()
    {
        AssertValues("places.tsv", "type", ["GPE", "LOC"]);
        AssertValues("places.tsv", "common", ["", "yes"]);
        AssertValues("states.tsv", "kind", ["declared", "former", "iso3166", "part"]);
        AssertValues("people.tsv", "gender", ["f", "m"]);
        AssertValues("given-names.tsv", "gender", ["f", "m", "u"]);
        AssertValues("family-names.tsv", "common", ["", "yes"]);
        AssertValues("titles.tsv", "takes_organization", ["no", "yes"]);
        AssertValues("organization-heads.tsv", "media", ["no", "yes"]);
        AssertValues("group-nouns.tsv", "number", ["du", "pl", "sg"]);
        AssertValues("group-nouns.tsv", "kind", ["group", "person"]);
    }

    [Fact]
    public void An_office_has_a_name_and_years_that_do_not_run_backwards()
    {
        var table = LexiconFile.Embedded("people.tsv");
        var offices = Column(table, "offices");
        foreach (var office in table.Rows.SelectMany(row => row[offices].Split('|', StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = office.Replace("..", "@", StringComparison.Ordinal).Split('@');
            Assert.True(parts.Length == 3 && parts[0].Length > 0, office);
            Assert.All(parts[1..], year => Assert.True(year.Length is 0 or 4 && year.All(char.IsAsciiDigit), office));
            Assert.True(parts[1].Length == 0 || parts[2].Length == 0 || string.CompareOrdinal(parts[1], parts[2]) <= 0, office);
        }
    }

    [Fact]
    public void The_news_agencies_of_the_arab_states_are_known_by_their_short_names()
    {
        var table = LexiconFile.Embedded("organizations.tsv");
        var (name, aliases, kind) = (Column(table, "name"), Column(table, "aliases"), Column(table, "kind"));
        var known = table.Rows.Where(row => row[kind] == "agency")
            .SelectMany(row => row[aliases].Split('|').Append(row[name])).ToHashSet(StringComparer.Ordinal);
        string[] expected =
        [
            "واس", "وام", "قنا", "كونا", "بنا", "العمانية", "سبأ", "بترا", "وفا", "واع", "سانا", "الوكالة الوطنية للإعلام",
            "أ ش أ", "سونا", "وال", "وات", "واج", "و م ع", "وم أ", "رويترز", "أ ف ب", "فرانس برس", "أ ب", "د ب أ", "شينخوا",
            "تاس", "الأناضول", "إرنا", "تسنيم", "فارس", "مهر",
        ];
        Assert.All(expected, word => Assert.Contains(word, known));
    }

    private static bool IsLayout(char c) =>
        c is '\u0640' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static int Column(LexiconFile table, string name)
    {
        var index = table.Columns.ToList().IndexOf(name);
        return index >= 0 ? index : throw new InvalidDataException($"{table.Name}: no column '{name}'");
    }

    private static void AssertValues(string file, string column, string[] allowed)
    {
        var table = LexiconFile.Embedded(file);
        var index = Column(table, column);
        Assert.All(table.Rows, row => Assert.Contains(row[index], allowed));
    }
}
