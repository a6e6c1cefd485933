using System.CommandLine;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The flags by which <c>correct</c> is told what a statement is.</summary>
internal sealed class EditFlags
{
    private readonly Option<string?> speaker = new("--speaker") { Description = "Who said it: the fullest name, or the description as written." };
    private readonly Option<string?> actor = new("--actor") { Description = "Which known actor that is, such as org:unicef; alone it keeps the name that is there." };
    private readonly Option<string?> actors = ReadFlags.Actors();
    private readonly Option<string?> kind = Named<SpeakerKind>("--kind", "What sort of speaker: person, organization, group, place, document or unknown.");
    private readonly Option<bool> unnamed = new("--unnamed") { Description = "The speaker is a description, not a name." };
    private readonly Option<bool> noSpeaker = new("--no-speaker") { Description = "The text gives nobody." };
    private readonly Option<string?> act = Named<SpeechAct>("--act", "Which speech act: say, deny, warn, …");
    private readonly Option<string?> quote = Named<QuotationType>("--quote", "How it is quoted: direct, indirect or mixed.");
    private readonly Option<string[]> content = new("--content") { Description = "A PLACE of what was said; again for each further one." };
    private readonly Option<string?> cue = new("--cue") { Description = "The PLACE of the words that attribute." };
    private readonly Option<bool> noCue = new("--no-cue") { Description = "There are no words that attribute." };
    private readonly Option<string?> source = new("--source") { Description = "The PLACE of the mention that stands with the cue." };
    private readonly Option<bool> noSource = new("--no-source") { Description = "There is no such mention." };
    private readonly Option<string[]> via = new("--via") { Description = "The PLACE of one who passed it on; again for each further one, the one nearest the speaker last." };
    private readonly Option<bool> noVia = new("--no-via") { Description = "Nobody passed it on." };

    public IEnumerable<Option> All => [speaker, actor, actors, kind, unnamed, noSpeaker, act, quote, content, cue, noCue, source, noSource, via, noVia];

    /// <summary>What is known of an actor by its id: the user's own first. Their file is read when the first one is asked for.</summary>
    public Func<string, Actor?> KnownActor(ParseResult parsed)
    {
        var own = new Lazy<IReadOnlyList<Actor>>(() => ActorOption.Read(parsed.GetValue(actors)));
        return id => own.Value.FirstOrDefault(known => known.Id == id) ?? ActorDirectory.Default.Find(id);
    }

    public StatementEdit Read(ParseResult parsed, CorrectedReading seen)
    {
        var places = new TextPlaces(seen.AsRead);
        return new StatementEdit
        {
            Speaker = SpeakerOf(parsed, seen.Reading),
            Act = Value<SpeechAct>(parsed, act),
            Quote = Value<QuotationType>(parsed, quote),
            Content = parsed.GetValue(content) is { Length: > 0 } contents ? [.. contents.Select(text => places.Find("--content", text)).OrderBy(anchor => anchor.Start)] : null,
            Cue = One(parsed, cue, noCue, places),
            Source = One(parsed, source, noSource, places),
            Via = ViaOf(parsed, seen.Reading, places),
        };
    }

    private SpeakerEdit? SpeakerOf(ParseResult parsed, Reading reading)
    {
        var (name, id, sort, described) = (parsed.GetValue(speaker), parsed.GetValue(actor), Value<SpeakerKind>(parsed, kind), parsed.GetValue(unnamed));
        if (name is { Length: 0 } || id is { Length: 0 }) throw new UsageException("--speaker and --actor want a name; --no-speaker says that there is none");
        if (parsed.GetValue(noSpeaker))
        {
            if (name is not null || id is not null) throw new UsageException("give either a speaker or --no-speaker");
            return new SpeakerEdit();
        }
        if (id is not null && reading.Entities.All(entity => entity.Link != id) && KnownActor(parsed)(id) is null)
            throw new UsageException($"--actor: there is no actor '{id}', neither built in nor in --actors nor in the article ('isnad actor NAME' finds ids)");
        if (name is not null || id is not null) return new SpeakerEdit { Name = name, Actor = id, Kind = sort, Named = described ? false : name is null ? null : true };
        if (sort is not null || described) throw new UsageException("--kind and --unnamed go with --speaker or --actor");
        return null;
    }

    private List<RelayEdit>? ViaOf(ParseResult parsed, Reading reading, TextPlaces places)
    {
        var given = parsed.GetValue(via) ?? [];
        if (parsed.GetValue(noVia)) return given.Length == 0 ? [] : throw new UsageException("give either --via or --no-via");
        return given.Length == 0 ? null : [.. given.Select(text => RelayEdit.Of(reading, places.Find("--via", text)))];
    }

    private static List<TextAnchor>? One(ParseResult parsed, Option<string?> place, Option<bool> none, TextPlaces places)
    {
        var given = parsed.GetValue(place);
        if (parsed.GetValue(none)) return given is null ? [] : throw new UsageException($"give either {place.Name} or {none.Name}");
        return given is null ? null : [places.Find(place.Name, given)];
    }

    private static T? Value<T>(ParseResult parsed, Option<string?> option)
        where T : struct, Enum => parsed.GetValue(option) is { } given ? Enum.Parse<T>(given, ignoreCase: true) : null;

    private static Option<string?> Named<T>(string name, string about)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = about };
        var names = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToArray();
        option.CompletionSources.Add(names);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !names.Contains(token.Value, StringComparer.Ordinal)) result.AddError($"{name} is one of {string.Join(", ", names)}, not '{token.Value}'");
        });
        return option;
    }
}
