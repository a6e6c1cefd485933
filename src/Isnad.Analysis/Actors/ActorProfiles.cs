using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Makes profiles.</summary>
public static class ActorProfiles
{
    /// <summary>The profile of <paramref name="key"/> within <paramref name="scope"/>; empty lists where nothing answers.</summary>
    public static ActorProfile Of(IArticleStore store, ActorKey key, Scope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        scope ??= new Scope();
        var query = ActorFinder.Query(key, scope);
        var profile = new Counting(key);
        foreach (var row in store.Rows(query)) profile.Add(row);
        return profile.Done(query, scope);
    }

    private sealed class Counting(ActorKey key)
    {
        private readonly SelectionCounter selection = new();
        private readonly ActorNames people = new();
        private readonly TallyCounter sides = new();
        private readonly TallyCounter names = new();
        private readonly TallyCounter mentions = new();
        private readonly TallyCounter outlets = new();
        private readonly TallyCounter acts = new();
        private readonly TallyCounter roles = new();
        private readonly Dictionary<string, (string First, string Last)> roleDays = new(StringComparer.Ordinal);
        private readonly Dictionary<string, TallyCounter> cues = new(StringComparer.Ordinal);
        private ActorCounter? about;
        private ActorCounter? by;

        private ActorCounter About => about ??= new ActorCounter(people);

        private ActorCounter By => by ??= new ActorCounter(people);

        public void Add(StatementRow row)
        {
            var speaker = ActorKey.OfSpeaker(row);
            var named = ActorKey.OfAbout(row).ToList();
            var spoken = speaker == key;
            var spokenOf = named.Exists(one => one.Key == key);
            if (!spoken && !spokenOf) return;
            selection.Add(row);
            if (spoken) AddSpoken(row, named);
            if (!spokenOf) return;
            sides.Add("of", row);
            foreach (var (_, name) in named.Where(one => one.Key == key)) people.Add(key, name);
            if (speaker is { } who && who != key) By.Add(who, row.Speaker, row);
        }

        public ActorProfile Done(SearchQuery query, Scope scope)
        {
            var both = sides.Sorted();
            return new ActorProfile(
                key, people.Of(key), key.IsName ? null : ActorDirectory.Default.Find(key.Id), selection.Of(query, scope),
                both.FirstOrDefault(side => side.Value == "by") with { Value = "spoken" }, both.FirstOrDefault(side => side.Value == "of") with { Value = "spokenOf" })
            {
                Names = names.Sorted(),
                Mentions = mentions.Sorted(),
                Roles = [.. roles.Sorted().Select(Role)],
                QuotedBy = outlets.Sorted(),
                SpeaksAbout = About.Sorted(),
                SpokenOfBy = By.Sorted(),
                Cues = [.. cues.Select(pair => new OutletTally(pair.Key, pair.Value.Sorted())).OrderByDescending(outlet => outlet.Values.Sum(value => value.Statements)).ThenBy(outlet => outlet.Outlet, StringComparer.Ordinal)],
                Acts = acts.Sorted(),
            };
        }

        private void AddSpoken(StatementRow row, List<(ActorKey Key, string Name)> named)
        {
            sides.Add("by", row);
            people.Add(key, row.Speaker);
            names.Add(row.Speaker, row);
            mentions.Add(row.Source, row);
            outlets.Add(row.Outlet, row);
            acts.Add(row.Act.ToString().ToLowerInvariant(), row);
            foreach (var (other, name) in named.DistinctBy(one => one.Key).Where(one => one.Key != key)) About.Add(other, name, row);
            foreach (var role in row.SpeakerRoles.Split(StatementRow.Separator, StringSplitOptions.RemoveEmptyEntries)) AddRole(role, row);
            if (row.Cue.Length == 0) return;
            if (!cues.TryGetValue(row.Outlet, out var words)) cues[row.Outlet] = words = new TallyCounter();
            words.Add(row.Cue.Split(StatementRow.Separator)[^1], row);
        }

        private void AddRole(string role, StatementRow row)
        {
            roles.Add(role, row);
            if (row.Day.Length == 0) return;
            var (first, last) = roleDays.TryGetValue(role, out var days) ? days : (row.Day, row.Day);
            roleDays[role] = (string.CompareOrdinal(row.Day, first) < 0 ? row.Day : first, string.CompareOrdinal(row.Day, last) > 0 ? row.Day : last);
        }

        private RoleSpan Role(Tally tally) => roleDays.TryGetValue(tally.Value, out var days)
            ? new RoleSpan(tally.Value, days.First, days.Last, tally.Statements, tally.Articles)
            : new RoleSpan(tally.Value, null, null, tally.Statements, tally.Articles);
    }
}
