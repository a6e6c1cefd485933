using Isnad.Pipeline;
using Isnad.Steps.Actors;
using Isnad.Steps.Cues;
using Isnad.Steps.Relays;
using Isnad.Steps.Speakers;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad;

/// <summary>Turns a context full of tokens into a reading full of spans.</summary>
internal sealed class ReadingBuilder(Article article, string text, string hash, List<ReadingWarning> warnings)
{
    public Reading Empty(string language) => Finish(language, [], [], []);

    public Reading Build(ReadingContext context)
    {
        var drafts = context.Drafts;
        drafts.Sort((a, b) => a.ContentStart != b.ContentStart ? a.ContentStart.CompareTo(b.ContentStart) : b.ContentEnd.CompareTo(a.ContentEnd));
        var statements = new List<Statement>(drafts.Count);
        for (var n = 0; n < drafts.Count; n++) statements.Add(StatementOf(context, drafts, n));
        return Finish(Script.Arabic, statements, EntityBuilder.Build(context), TimeBuilder.Build(context.Times, warnings));
    }

    private Reading Finish(string language, List<Statement> statements, List<Entity> entities, List<TimeExpression> times) => new()
    {
        Article = article,
        Text = text,
        Id = article.Id ?? hash[..16],
        TextHash = hash,
        Language = language,
        Statements = statements,
        Entities = entities,
        Times = times,
        Warnings = warnings,
    };

    private Statement StatementOf(ReadingContext context, List<Draft> drafts, int n)
    {
        var draft = drafts[n];
        var speaker = SpeakerOf(context, draft);
        var via = draft.Relays.ConvertAll(r => RelayOf(context, r));
        var cue = context.SpanOf(draft.Cue.First, draft.Cue.End);
        TextSpan? source = draft.HasSource ? context.SpanOf(draft.SourceStart, context.ClosedEnd(draft.SourceStart, draft.SourceEnd)) : null;
        return new Statement
        {
            Id = IdOf(n),
            Content = [.. draft.Parts.Select(part => context.ContentSpanOf(part.First, part.End))],
            Cue = new Cue(cue, draft.Cue.Word.Lemma),
            Source = source,
            Speaker = speaker,
            Via = via,
            Chain = ChainOf(speaker, via, draft.LacksRelay),
            Addressee = SpanOf(context, draft.Addressee),
            Occasion = SpanOf(context, draft.Occasion),
            Place = SpanOf(context, draft.Place),
            Time = StatementTimes.Find(context, draft) is >= 0 and var time ? TimeBuilder.IdOf(time) : null,
            Quote = draft.Quote,
            Act = draft.Act,
            Stance = draft.Cue.Word.Stance,
            Inside = OuterOf(drafts, n) is >= 0 and var outer ? IdOf(outer) : null,
            By = CueRules.IdOf(draft),
            Evidence = source is { } s ? [cue, s] : [cue],
            Confidence = draft.Confidence,
        };
    }

    private static string IdOf(int n) => $"s{n + 1}";

    private static int OuterOf(List<Draft> drafts, int n)
    {
        var inner = drafts[n];
        for (var k = n - 1; k >= 0 && k > n - 40; k--)
            if (drafts[k].Holds(inner.Cue.First) && inner.ContentEnd <= drafts[k].ContentEnd) return k;
        return -1;
    }

    private static Speaker? SpeakerOf(ReadingContext context, Draft draft)
    {
        var option = draft.Speaker;
        if (option.IsNobody) return null;
        var others = OthersOf(context, draft);
        if (option.Entity >= 0) return new Speaker(SpeakerNames.NameOf(context, option), draft.Kind, true) { Actor = EntityBuilder.IdOf(option.Entity), Candidates = others };
        var name = SpeakerNames.NameOf(context, option);
        var named = false;
        for (var i = option.First; i < option.End; i++) named |= context.MentionAt[i] >= 0 && draft.Kind is SpeakerKind.Person or SpeakerKind.Organization;
        var actor = named || draft.Kind == SpeakerKind.Place ? SpeakerNames.EntityOf(context, option) : -1;
        return new Speaker(name, draft.Kind, named) { Actor = actor >= 0 ? EntityBuilder.IdOf(actor) : null, Candidates = others };
    }

    private static List<SpeakerCandidate> OthersOf(ReadingContext context, Draft draft) =>
        draft.OtherSpeakers.ConvertAll(other => new SpeakerCandidate(SpeakerNames.NameOf(context, other.Option), Math.Round(other.Share, 3)));

    private static Relay RelayOf(ReadingContext context, FoundRelay relay)
    {
        var span = context.NameSpanOf(relay.First, relay.End);
        var evidence = context.SpanOf(relay.Evidence, relay.Evidence + 1);
        for (var i = relay.First; i < relay.End; i++)
            if (context.MentionAt[i] >= 0)
            {
                var mention = context.Mentions[context.MentionAt[i]];
                return new Relay(span, context.NameOf(mention.Entity), mention.Type == EntityType.Per ? SpeakerKind.Person : SpeakerKind.Organization) { By = relay.Rule, Evidence = evidence };
            }
        return new Relay(span, span.Slice(context.Text).ToString(), SpeakerKind.Unknown) { By = relay.Rule, Evidence = evidence };
    }

    private List<ChainLink> ChainOf(Speaker? speaker, List<Relay> via, bool lacksRelay)
    {
        var chain = new List<ChainLink>(via.Count + 2) { new(ChainRole.Outlet, article.Outlet, article.Outlet is not null) };
        foreach (var relay in via) chain.Add(new ChainLink(ChainRole.Relay, relay.Name, relay.Kind != SpeakerKind.Unknown));
        if (lacksRelay) chain.Add(new ChainLink(ChainRole.Relay, null, false));
        chain.Add(new ChainLink(ChainRole.Speaker, speaker?.Name, speaker?.Named ?? false));
        return chain;
    }

    private static TextSpan? SpanOf(ReadingContext context, (int First, int End) tokens) =>
        tokens.First >= 0 ? context.NameSpanOf(tokens.First, tokens.End) : null;
}
