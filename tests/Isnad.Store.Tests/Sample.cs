using System.Globalization;
using Isnad.Text;

namespace Isnad.Store.Tests;

/// <summary>Readings made by hand: one sentence a statement, so that no test depends on what the reader finds.</summary>
internal static class Sample
{
    public static IncomingArticle Article(string id, string outlet, string day, params (string Speaker, string Content)[] said) =>
        IncomingArticle.Of(Reading(new Article("") { Id = id, Outlet = outlet, Date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) }, said), "test", "0");

    public static Reading Reading(Article article, params (string Speaker, string Content)[] said)
    {
        var text = "";
        var statements = new List<Statement>();
        foreach (var (speaker, content) in said)
        {
            text += text.Length == 0 ? "" : "\n";
            var cue = new TextSpan(text.Length, 3);
            var source = new TextSpan(text.Length + 4, speaker.Length);
            text += $"قال {speaker} إن ";
            statements.Add(Statement(statements.Count + 1, cue, source, new TextSpan(text.Length, content.Length), speaker, article));
            text += content + ".";
        }
        return new Reading { Article = article with { Text = text }, Text = text, Id = article.Id ?? "x", TextHash = ContentKey.Hash(text), Language = "ar", Statements = statements };
    }

    /// <summary>The reading with a time for each statement; null for none.</summary>
    public static Reading WithTimes(Reading reading, IReadOnlyList<(DateOnly First, DateOnly Last)?> times) => reading with
    {
        Times =
        [
            .. times.Select((days, i) => (days, i)).Where(time => time.days is not null).Select(time => new TimeExpression
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"t{time.i}"), Span = new TextSpan(0, 1), Type = TimeType.Date, Range = new DayRange(time.days!.Value.First, time.days.Value.Last), By = "test",
            }),
        ],
        Statements = [.. reading.Statements.Select((statement, i) => statement with { Time = times[i] is null ? null : string.Create(CultureInfo.InvariantCulture, $"t{i}") })],
    };

    private static Statement Statement(int number, TextSpan cue, TextSpan source, TextSpan content, string speaker, Article article) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"s{number}"),
        Content = [content],
        Cue = new Cue(cue, "قال"),
        Source = source,
        Speaker = new Speaker(speaker, SpeakerKind.Person, true),
        Chain = number % 2 == 0
            ? [new(ChainRole.Outlet, article.Outlet, true), new(ChainRole.Relay, null, false), new(ChainRole.Speaker, speaker, true)]
            : [new(ChainRole.Outlet, article.Outlet, true), new(ChainRole.Speaker, speaker, true)],
        Quote = number % 3 == 0 ? QuotationType.Direct : QuotationType.Indirect,
        Act = number % 2 == 0 ? SpeechAct.Deny : SpeechAct.Say,
        By = "test",
        Confidence = 0.5,
    };
}
