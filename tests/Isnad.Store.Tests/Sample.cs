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
