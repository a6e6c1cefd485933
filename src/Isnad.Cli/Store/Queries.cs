using System.Globalization;
using System.Text;
using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Reads what the user typed as a query or as days.</summary>
internal static class Queries
{
    /// <summary>The query, narrowed to days of publication and to an outlet. A query that is given must not be empty.</summary>
    public static SearchQuery Narrowed(string text, string? since = null, string? until = null, string? outlet = null)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new UsageException("at character 1 of the query: a word to look for is missing");
        try
        {
            return new AskedQuery(text, since, until, outlet).Read(Today);
        }
        catch (AskedWrongException e)
        {
            throw new UsageException(Line(e.Faults[0]));
        }
    }

    public static ArticleId Id(string text) =>
        ArticleId.Parse(text) ?? throw new UsageException($"'{text}' is not how an article or statement is named: copy the name from 'isnad search', such as 00f1e2d3c4b5a697.1.s2");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static string Line(AskedFault fault) => fault.Position is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"at character {place + 1} of the query: {fault.Message}")
        : $"--{fault.Field}: {fault.Message}";
}
