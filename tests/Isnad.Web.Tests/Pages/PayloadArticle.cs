using Isnad.Store;
using Isnad.Text;

namespace Isnad.Web.Tests.Pages;

/// <summary>An article that holds a payload in every field.</summary>
internal static class PayloadArticle
{
    private const string Before = "قال الناطق إن ";

    public static IncomingArticle Of(string payload, int number)
    {
        var title = $"{payload} {number}";
        var body = $"{Before}{payload} نقلا عن {payload}.";
        var text = $"{title}\n\n{body}";
        var start = text.Length - body.Length;
        var content = new TextSpan(start + Before.Length, payload.Length);
        var statement = new Statement
        {
            Id = "s1",
            Content = [content],
            Cue = new Cue(new TextSpan(start, 3), payload),
            Source = new TextSpan(start + 4, 6),
            Speaker = new Speaker(payload, SpeakerKind.Person, true) { Actor = "a1", Candidates = [new SpeakerCandidate(payload, 0.5)] },
            Via = [new Relay(new TextSpan(text.Length - 1 - payload.Length, payload.Length), payload, SpeakerKind.Organization) { Evidence = content }],
            Chain = [new ChainLink(ChainRole.Outlet, payload, true), new ChainLink(ChainRole.Relay, payload, false), new ChainLink(ChainRole.Speaker, payload, true)],
            Addressee = content,
            Occasion = content,
            Place = content,
            Time = "t1",
            Quote = QuotationType.Mixed,
            Act = SpeechAct.Deny,
            By = payload,
            Evidence = [content],
            Confidence = 0.5,
        };
        var article = new Article(body) { Id = $"payload-{number}", Outlet = payload, Title = title, Url = payload, Byline = payload, Credit = payload, Country = "LB", Date = new DateOnly(2020, 1, 1) };
        var reading = new Reading
        {
            Article = article,
            Text = text,
            Id = $"payload-{number}",
            TextHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))),
            Language = "ar",
            Statements = [statement],
            Entities = [new Entity("a1", payload, EntityType.Per, [content]) { Link = payload, Candidates = [new ActorCandidate(payload, payload, 0.5)], Roles = [new EntityRole(payload, payload, content)] }],
            Times = [new TimeExpression { Id = "t1", Span = content, Type = TimeType.Date, Value = payload, By = payload }],
            Warnings = [new ReadingWarning(payload, payload)],
        };
        return IncomingArticle.Of(reading, payload, payload);
    }
}
