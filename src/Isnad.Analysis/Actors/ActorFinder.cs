using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Finds whom a user means by a name or id.</summary>
public static class ActorFinder
{
    /// <summary>
    /// Whom <paramref name="name"/> means: an id means that actor. A name means the one who goes by exactly it, or, where nobody does, the only one whose name has all its
    /// words; with more than one of these nobody is chosen. Spellings count as everywhere: folded.
    /// </summary>
    /// <exception cref="ArgumentException">There is no word in the name.</exception>
    public static ActorAnswer Find(IArticleStore store, string name, Scope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(name);
        scope ??= new Scope();
        if (IsId(name)) return ById(store, new ActorKey(name.Trim()), scope);
        var wanted = ActorKey.Fold(name);
        if (wanted.Length == 0) throw new ArgumentException($"there is no word in '{name}'");
        var found = Named(store, name, scope);
        var same = found.FindAll(one => one.Key.FoldedName == wanted || one.Names.Any(given => ActorKey.Fold(given) == wanted) || (one.Known is { } known && ActorKey.Fold(known.Name) == wanted));
        var chosen = same.Count == 1 ? same[0] : same.Count == 0 && found.Count == 1 ? found[0] : null;
        return new ActorAnswer(chosen, found.FindAll(one => one != chosen));
    }

    /// <summary>The part of a query that finds all statements which this actor makes, or which name it, and some that do not.</summary>
    internal static SearchQuery Query(ActorKey key, Scope scope)
    {
        var node = key.IsName ? Either(key.FoldedName) : SearchQuery.OfActor(key.Id);
        return scope.Narrow(new SearchQuery(key.IsName ? key.FoldedName : $"actor:{key.Id}", node));
    }

    // person:x, org:y: letters, a colon, no space.
    private static bool IsId(string name)
    {
        var text = name.Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && text[..colon].All(char.IsAsciiLetterOrDigit) && (text.StartsWith("name:", StringComparison.Ordinal) || !text.Any(char.IsWhiteSpace));
    }

    private static ActorAnswer ById(IArticleStore store, ActorKey key, Scope scope)
    {
        if (key.IsName) key = ActorKey.Of("", key.FoldedName);
        if (key.IsName && key.FoldedName.Length == 0) throw new ArgumentException($"there is no word in '{key}'");
        var found = Count(store.Rows(Query(key, scope)), other => other == key);
        return new ActorAnswer(found.Count == 0 ? null : found[0], []);
    }

    private static List<FoundActor> Named(IArticleStore store, string name, Scope scope)
    {
        var wanted = SearchWords.Split(name).Select(word => word.Folded).ToList();
        var cache = new Dictionary<string, bool>(StringComparer.Ordinal);
        return Count(store.Rows(scope.Narrow(new SearchQuery(name, Either(name)))), _ => true, Has);

        bool Has(string given)
        {
            if (cache.TryGetValue(given, out var has)) return has;
            var forms = new HashSet<string>(StringComparer.Ordinal);
            foreach (var word in SearchWords.Split(given)) SearchWords.AddForms(word.Folded, forms);
            return cache[given] = wanted.TrueForAll(forms.Contains);
        }
    }

    private static AnyOf Either(string name) => new([SearchQuery.OfName(QueryField.Speaker, name)!, SearchQuery.OfName(QueryField.About, name)!]);

    private static List<FoundActor> Count(IEnumerable<StatementRow> rows, Func<ActorKey, bool> counts, Func<string, bool>? named = null)
    {
        var names = new ActorNames();
        var found = new Dictionary<ActorKey, (int Spoken, int SpokenOf)>();
        foreach (var row in rows)
        {
            if (ActorKey.OfSpeaker(row) is { } speaker && counts(speaker) && named?.Invoke(row.Speaker) != false) Add(speaker, row.Speaker, 1, 0);
            foreach (var (key, name) in ActorKey.OfAbout(row))
                if (counts(key) && named?.Invoke(name) != false) Add(key, name, 0, 1);
        }
        return [.. found.Select(pair => new FoundActor(
                pair.Key, names.Of(pair.Key), [.. names.Given(pair.Key)], pair.Key.IsName ? null : ActorDirectory.Default.Find(pair.Key.Id), pair.Value.Spoken, pair.Value.SpokenOf))
            .OrderByDescending(one => one.Spoken + one.SpokenOf).ThenBy(one => one.Key.Id, StringComparer.Ordinal)];

        void Add(ActorKey key, string name, int spoken, int spokenOf)
        {
            var before = found.GetValueOrDefault(key);
            found[key] = (before.Spoken + spoken, before.SpokenOf + spokenOf);
            names.Add(key, name);
        }
    }
}
