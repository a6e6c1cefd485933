namespace Isnad.Store;

/// <summary>The columns of <c>statements s</c> as every store names them, in the order of <see cref="StatementColumns"/>.</summary>
public static class StatementTable
{
    /// <summary>All columns but the row's own number.</summary>
    public const string Columns =
        "s.article_key, s.version, s.position, s.name, s.day, s.outlet, s.content, s.speaker, s.speaker_kind, s.speaker_named, s.source, s.about, s.cue, s.via, s.place, s.around, s.act, s.quote, s.has_chain, s.said_first, s.said_last, s.status, s.corrected_by, s.entered, s.speaker_actor, s.about_actors, s.speaker_roles, s.is_copy, s.changed";

    /// <summary>The row's number, then all columns: what a <see cref="Candidate"/> of <see cref="StatementColumns.All"/> reads.</summary>
    public const string Whole = $"s.id, {Columns}";

    private static readonly string[] Names = Columns.Split(", ");

    /// <summary>How many columns there are: behind the number, the last one's place.</summary>
    public static int Count => Names.Length;

    /// <summary>The row's number and the names of some columns in order.</summary>
    public static string Part(StatementColumns columns) => string.Join(", ", Names.Where((_, i) => Has(columns, i)).Prepend("s.id"));

    /// <summary>Of each column its place in a row of <see cref="Part"/>; 0 for one that is not there.</summary>
    public static int[] PlacesOf(StatementColumns columns)
    {
        var (places, next) = (new int[Names.Length], 1);
        for (var i = 0; i < places.Length; i++) if (Has(columns, i)) places[i] = next++;
        return places;
    }

    private static bool Has(StatementColumns columns, int at) => ((int)columns >> at & 1) != 0;
}
