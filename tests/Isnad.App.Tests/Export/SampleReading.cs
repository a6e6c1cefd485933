using Isnad.Text;

namespace Isnad.App.Tests;

/// <summary>A reading with one of everything, and an emoji before it all so that code points and UTF-16 units differ.</summary>
internal static class SampleReading
{
    public const string Text = "😀 نقلت صحيفة \"النهار\" عن مسؤولين قولهم إن الاتفاق \"قريب\"، وأضافوا أن التوقيع غداً.";

    public static Reading Create() => new()
    {
        Article = new Article(Text) { Id = "n1", Outlet = "الميادين", Country = "LB", Date = new DateOnly(2021, 7, 23), Url = "https://example.org/1", Byline = "سناء كرم", Credit = "وكالة الساحة" },
        Text = Text,
        Id = "n1",
        TextHash = "00ff",
        Language = "ar",
        Statements = [First(), Second()],
        Entities =
        [
            new Entity("a1", "النهار", EntityType.Org, [Find("النهار")])
            {
                Link = "org:an-nahar",
                Candidates = [new ActorCandidate("org:an-nahar", "النهار", 0.8), new ActorCandidate("org:ennahar", "النهار الجديد", 0.1)],
                Roles = [new EntityRole("صحيفة", "الاتفاق", Find("صحيفة")) { Entity = "a1" }],
                Corefs = [new Coreference(Find("هم إن") with { Length = 2 }, CoreferenceKind.Pronoun)],
                Reasons = [new Reason("link", "org:an-nahar: its name word for word", 1.25)],
            },
        ],
        Times =
        [
            new TimeExpression { Id = "t1", Span = Find("غداً"), Type = TimeType.Date, Value = "2021-07-24", By = "ar.time.day", Anchor = new DateOnly(2021, 7, 23), AnchorSource = TimeAnchorSource.Article },
            new TimeExpression
            {
                Id = "t2",
                Span = Find("قريب"),
                Type = TimeType.Date,
                Value = "1859",
                Range = new DayRange(new DateOnly(1859, 8, 1), new DateOnly(1860, 7, 20)),
                Alternatives = ["1860"],
                Approximate = true,
                By = "ar.time.year",
            },
        ],
        Warnings = [new ReadingWarning("text.repaired", "One unit was replaced.", new TextSpan(0, 2)), new ReadingWarning("x.y", "No place.")],
    };

    private static Statement First() => new()
    {
        Id = "s1",
        Content = [Find("الاتفاق \"قريب\"")],
        Cue = new Cue(Find("قولهم"), "قول"),
        Source = Find("مسؤولين"),
        Speaker = new Speaker("مسؤولين", SpeakerKind.Group, false),
        Via = [new Relay(Find("صحيفة \"النهار\""), "النهار", SpeakerKind.Organization)],
        Chain = [new ChainLink(ChainRole.Outlet, "الميادين", true), new ChainLink(ChainRole.Relay, "النهار", true), new ChainLink(ChainRole.Speaker, "مسؤولين", false)],
        Quote = QuotationType.Mixed,
        Act = SpeechAct.Say,
        By = "ar.cue.verbal-noun",
        Evidence = [Find("قولهم"), Find("عن")],
        Confidence = 0.912345,
        Reasons = [new Reason("speaker", "after عن", 1.5), new Reason("cue", "far", -0.25)],
        Review = new Review(ReviewStatus.Edited, "ليلى", new DateTimeOffset(2026, 3, 15, 8, 30, 0, TimeSpan.Zero)),
    };

    private static Statement Second() => new()
    {
        Id = "s2",
        Content = [Find("وأضافوا"), Find("التوقيع غداً")],
        Quote = QuotationType.Indirect,
        Act = SpeechAct.Announce,
        Stance = Stance.Disclose,
        Addressee = Find("غداً"),
        Time = "t1",
        Inside = "s1",
        By = "=danger",
        Confidence = 0.5,
    };

    private static TextSpan Find(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
