using System.Globalization;
using System.Text;
using Isnad.Analysis;
using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Reads what the user typed as a query or as days.</summary>
internal static class Queries
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>The query. One that is given must not be empty.</summary>
    public static SearchQuery Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new UsageException("at character 1 of the query: a word to look for is missing");
        try
        {
            return new AskedQuery(text).Read(Today);
        }
        catch (AskedWrongException e)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"at character {e.Faults[0].Position + 1} of the query: {e.Message}"));
        }
    }

    /// <summary>The query, narrowed to days of publication and to an outlet.</summary>
    public static SearchQuery Narrowed(string text, string? since, string? until, string? outlet) => Narrowed(Parse(text), since, until, outlet);

    public static SearchQuery Narrowed(SearchQuery query, string? since, string? until, string? outlet) => Scope(since, until, outlet).Narrow(query);

    /// <summary>The days of publication and the outlet that a query is narrowed to.</summary>
    public static Scope Scope(string? since, string? until, string? outlet)
    {
        if (outlet is not null && SearchQuery.OfOutlet(outlet) is null) throw new UsageException($"--outlet wants a name, not '{outlet}'");
        if (since is "" || until is "") throw new UsageException($"{(since is "" ? "--since" : "--until")} wants a day, not ''");
        try
        {
            var (first, last) = new AskedQuery("", since, until).Days(Today);
            return new Scope { First = first, Last = last, Outlet = outlet };
        }
        catch (AskedWrongException e)
        {
            throw new UsageException($"--{e.Faults[0].Field}: {e.Message}");
        }
    }

    public static ArticleId Id(string text) =>
        ArticleId.Parse(text) ?? throw new UsageException($"'{text}' is not how an article or statement is named: copy the name from 'isnad search', such as 00f1e2d3c4b5a697.1.s2");

    /// <summary>JSON with Arabic as it is, one line.</summary>
    public static byte[] Json(Action<System.Text.Json.Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer, Export.ReadingJson.Options())) write(json);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
