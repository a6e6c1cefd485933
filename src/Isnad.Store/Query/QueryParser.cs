namespace Isnad.Store;

/// <summary>Makes a query out of its tokens. OR binds less than standing side by side.</summary>
internal sealed class QueryParser(List<QueryToken> tokens, DateOnly today)
{
    private const int Deepest = 32;
    private const int MostTerms = 64;

    private int at;
    private int terms;

    private QueryToken Current => tokens[at];

    public QueryNode Parse()
    {
        var root = Alternatives(new Context(QueryField.Any, false, false, null, null), 0);
        if (Current.Kind == QueryTokenKind.Close) throw Wrong(QueryFault.StrayClose, Current, "this ) was never opened");
        return root;
    }

    /// <summary>The words of a text as they are looked for.</summary>
    public static List<QueryWord> WordsOf(string text)
    {
        var words = new List<QueryWord>();
        foreach (var word in SearchWords.Split(text))
        {
            var wanted = new List<string>();
            SearchWords.AddWanted(word.Folded, wanted);
            words.Add(new QueryWord(word.Span.Slice(text).ToString(), word.Folded, wanted));
        }
        return words;
    }

    private QueryNode Alternatives(Context context, int depth)
    {
        var parts = new List<QueryNode> { Together(context, depth) };
        while (Current.Kind == QueryTokenKind.Or)
        {
            at++;
            parts.Add(Together(context, depth));
        }
        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private QueryNode Together(Context context, int depth)
    {
        var parts = new List<QueryNode>();
        QueryToken? excluded = null, wordless = null;
        var wanted = 0;
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or))
        {
            var minus = Current.Kind == QueryTokenKind.Minus ? Current : (QueryToken?)null;
            if (minus is not null) at++;
            if (minus is not null && Current.Kind == QueryTokenKind.Minus) throw Wrong(QueryFault.TwoMinus, Current, "one - is enough");
            var token = Current;
            if (Part(context, depth, minus is not null) is not { } part)
            {
                wordless ??= token;
                continue;
            }
            parts.Add(minus is null ? part : new Not(part));
            if (minus is null) wanted++;
            else excluded ??= minus;
        }
        if (wanted > 0) return parts.Count == 1 ? parts[0] : new AllOf(parts);
        if (excluded is { } first) throw Wrong(QueryFault.OnlyExclusions, first, "there are only exclusions: say also what to look for");
        throw wordless is { } passed ? Wrong(QueryFault.NoWord, passed, "there is no word in this") : Wrong(QueryFault.WordMissing, Current, "a word to look for is missing");
    }

    private QueryNode? Part(Context context, int depth, bool needed)
    {
        var token = Current;
        at++;
        return token.Kind switch
        {
            QueryTokenKind.Open => Group(context, token, depth),
            QueryTokenKind.Key => Keyed(context, token, depth),
            QueryTokenKind.Word or QueryTokenKind.Phrase when context.Meaning is { } meaning => Value(meaning, context.Key!, token),
            QueryTokenKind.Word or QueryTokenKind.Phrase => Words(context, token, needed),
            _ => throw Wrong(QueryFault.WordMissing, token, "a word to look for is missing"),
        };
    }

    private QueryNode Group(Context context, QueryToken open, int depth)
    {
        if (depth == Deepest) throw Wrong(QueryFault.TooDeep, open, $"parentheses stand at most {Deepest} deep", Deepest);
        var inner = Alternatives(context, depth + 1);
        if (Current.Kind != QueryTokenKind.Close) throw Wrong(QueryFault.OpenGroup, open, "this ( is not closed");
        at++;
        return inner;
    }

    private WordsNode? Words(Context context, QueryToken token, bool needed)
    {
        if (++terms > MostTerms) throw Wrong(QueryFault.TooMany, token, $"a query has at most {MostTerms} terms", MostTerms);
        var words = WordsOf(token.Text);
        if (words.Count > 0) return new WordsNode(context.Field, words) { Prefix = token.Star, Near = token.Near, Exact = context.Exact || context.Whole, Whole = context.Whole };
        if (token.Kind == QueryTokenKind.Phrase || token.Star || needed || context.Key is not null) throw Wrong(QueryFault.NoWord, token, "there is no word in this");
        return null;
    }

    private QueryNode Keyed(Context context, QueryToken key, int depth)
    {
        var meaning = QueryWords.Embedded.Find("key", key.Text) ?? throw Wrong(QueryFault.UnknownKey, key, $"there is no key '{key.Text}', only {QueryWords.Embedded.KeyNames} (a word with a colon goes in quotation marks)", key.Text, QueryWords.Embedded.NamesOf("key"));
        if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or) throw Wrong(QueryFault.EmptyKey, key, $"{key.Text}: wants something right after the colon", key.Text);
        var takesValues = meaning is "date" or "pub" or "act" or "quote" or "has" or "status" or "actor";
        // Inside a key there may be one of words, or exact:, and inside a key of values there may be none.
        if (context.Meaning is not null || (context.Key is not null && takesValues) || (context.Field != QueryField.Any && meaning != "exact"))
            throw Wrong(QueryFault.KeyInside, key, $"{key.Text}: can't stand inside {context.Key}:", key.Text, context.Key!);
        if (key.Whole && meaning is not ("outlet" or "speaker")) throw Wrong(QueryFault.NoWhole, key, $"{key.Text}: takes no =, only outlet: and speaker: do", key.Text);
        var inside = context with { Key = key.Text };
        if (takesValues) return Current.Kind == QueryTokenKind.Open ? Part(inside with { Meaning = meaning }, depth, true)! : Value(meaning, key.Text, tokens[at++]);
        return Part(meaning == "exact" ? inside with { Exact = true } : inside with { Field = Enum.Parse<QueryField>(meaning, ignoreCase: true), Whole = key.Whole }, depth, true)!;
    }

    private QueryNode Value(string meaning, string key, QueryToken value)
    {
        if (++terms > MostTerms) throw Wrong(QueryFault.TooMany, value, $"a query has at most {MostTerms} terms", MostTerms);
        if (value.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase) || value.Star || value.Near is not null) throw Wrong(QueryFault.OneValue, value, $"{key}: wants one value", key);
        return meaning switch
        {
            "date" => Days(DayKind.Said, value),
            "pub" => Days(DayKind.Published, value),
            "actor" => SearchQuery.OfActor(value.Text),
            _ => Fact(meaning, key, value),
        };
    }

    private static FactNode Fact(string kind, string key, QueryToken value)
    {
        var meaning = QueryWords.Embedded.Find(kind, value.Text) ?? throw Wrong(QueryFault.UnknownValue, value, $"{key}: is one of {QueryWords.Embedded.ValuesOf(kind)}, not '{value.Text}'", key, QueryWords.Embedded.NamesOf(kind));
        return new FactNode(kind + meaning);
    }

    private DaysNode Days(DayKind kind, QueryToken value)
    {
        if (!DayRanges.TryParse(value.Text, today, out var first, out var last, out var wrong)) throw Wrong(first > last ? QueryFault.DaysReversed : QueryFault.NoDay, value, wrong, value.Text);
        return new DaysNode(kind, first, last);
    }

    private static QuerySyntaxException Wrong(QueryFault fault, QueryToken token, string message, params object[] values) => new(fault, token.Position, message, values);

    // The key that what follows stands behind, as typed, and where it takes values what it means.
    private readonly record struct Context(QueryField Field, bool Exact, bool Whole, string? Key, string? Meaning);
}
