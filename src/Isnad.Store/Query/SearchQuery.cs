namespace Isnad.Store;

/// <summary>A query that was understood. docs/searching.md says what may be typed.</summary>
public sealed record SearchQuery(string Text, QueryNode Root)
{
    /// <summary>The longest text that is accepted, in UTF-16 units.</summary>
    public const int LongestText = 2000;

    /// <summary>What every statement answers.</summary>
    public static SearchQuery Everything { get; } = new("", new AllOf([]));

    /// <summary>Reads a query; false with the reason and its place when it is wrong. Never throws for any text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day that periods such as P1W reckon from.</param>
    /// <param name="query">The query.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(string text, DateOnly today, out SearchQuery? query, out QueryError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        (query, error) = (null, null);
        try
        {
            if (text.Length > LongestText) throw new QuerySyntaxException(QueryFault.TooLong, LongestText, $"a query has at most {LongestText} characters", LongestText);
            var tokens = QueryLexer.Cut(text);
            query = new SearchQuery(text, new QueryParser(tokens, today).Parse());
            return true;
        }
        catch (QuerySyntaxException e)
        {
            error = new QueryError(e.Position, e.Message) { Fault = e.Fault, Values = e.Values };
            return false;
        }
    }

    /// <summary>The query with one more part that must hold.</summary>
    public SearchQuery With(QueryNode part) => this with { Root = new AllOf([Root, part]) };

    /// <summary>A part that asks for statements of which the known actor of that id is the speaker, or that name it.</summary>
    public static QueryNode OfActor(string id) => new FactNode(StatementRow.ActorFact + id);

    /// <summary>A part that asks for all words of <paramref name="name"/> in one field, in any order; null when it has none.</summary>
    public static QueryNode? OfName(QueryField field, string name)
    {
        var words = QueryParser.WordsOf(name);
        return words.Count == 0 ? null : new AllOf([.. words.Select(word => new WordsNode(field, [word]))]);
    }

    /// <summary>A part that asks for the words of <paramref name="name"/> in the name of the outlet; null when it has none.</summary>
    public static QueryNode? OfOutlet(string name)
    {
        var words = QueryParser.WordsOf(name);
        return words.Count == 0 ? null : new WordsNode(QueryField.Outlet, words);
    }
}

/// <summary>What is wrong with a query.</summary>
/// <param name="Position">Where, in UTF-16 units from 0.</param>
/// <param name="Message">One sentence for a person, without the place.</param>
public sealed record QueryError(int Position, string Message)
{
    /// <summary>What it is, for those who say it in another language.</summary>
    public required QueryFault Fault { get; init; }

    /// <summary>What the message names: a key, what was typed, the most there may be, what there is to choose from.</summary>
    public required IReadOnlyList<object> Values { get; init; }
}

internal sealed class QuerySyntaxException(QueryFault fault, int position, string message, params object[] values) : Exception(message)
{
    public QueryFault Fault => fault;

    public int Position { get; } = position;

    public IReadOnlyList<object> Values => values;
}
