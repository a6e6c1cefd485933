using System.Text;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// What stands in the index of words: the number of the field before each form. Forms that are longer than the server takes are cut, and a statement with more
/// of them than it takes has one lexeme that answers every query: what an index says is only "may be".
/// </summary>
internal static class Lexemes
{
    /// <summary>What a query asks for besides, for the sake of statements with too many words.</summary>
    public const string WantedEverything = $"'{Everything}'";

    /// <summary>The beginning of every fact, and of nothing else.</summary>
    public const string AnyFact = "'8':*";

    private const string Everything = "9";
    private const char Facts = '8';
    private const int LongestForm = 200;

    // The server takes a little less than 1 MiB.
    private const int MostBytes = 900_000;

    /// <summary>The lexemes of <see cref="IndexedStatement.Words"/>.</summary>
    public static HashSet<string> Of(IReadOnlyList<string> fields)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        for (var field = 0; field < fields.Count; field++)
            foreach (var form in fields[field].Split(' ', StringSplitOptions.RemoveEmptyEntries)) all.Add((char)('0' + field) + Cut(form));
        return all.Sum(Encoding.UTF8.GetByteCount) <= MostBytes ? all : [Everything, Facts.ToString()];
    }

    /// <summary>A form of a field as it stands in a query, or the beginning of one.</summary>
    public static string Wanted(MatchField field, string form, bool prefix) => $"'{(int)field}{Quoted(Cut(IndexText.Safe(form)))}'{(prefix ? ":*" : "")}";

    /// <summary>A fact as it stands in a query, or the beginning of one.</summary>
    public static string WantedFact(string fact, bool prefix) => $"'{Facts}{Quoted(Cut(IndexText.Safe(fact)))}'{(prefix ? ":*" : "")}";

    private static string Cut(string form) => form.Length <= LongestForm ? form : form[..(char.IsHighSurrogate(form[LongestForm - 1]) ? LongestForm - 1 : LongestForm)];

    private static string Quoted(string lexeme) => StoreGate.Pass(lexeme).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
}
