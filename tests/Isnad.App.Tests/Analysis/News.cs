using System.Globalization;
using Isnad.Store;
using Isnad.Text;

namespace Isnad.App.Tests;

/// <summary>Articles made by hand: one sentence a statement, so that no test depends on what the reader finds.</summary>
internal static class News
{
    public static IncomingArticle Article(string id, string outlet, string? day, params Said[] said)
    {
        var text = "";
        var entities = new List<Entity>();
        var statements = new List<Statement>();
        var times = new List<TimeExpression>();
        foreach (var one in said)
        {
            text += text.Length == 0 ? "" : "\n";
            var cue = new TextSpan(text.Length, one.Cue.Length);
            text += $"{one.Cue} ";
            var source = new TextSpan(text.Length, one.Speaker.Length);
            text += $"{one.Speaker} إن ";
            var content = new TextSpan(text.Length, one.Content.Length);
            text += one.Content + ".";
            var speaker = one.Named ? Entity(entities, one.Speaker, one.Link, source, one.Role) : null;
            foreach (var (name, link) in one.About) Entity(entities, name, link, new TextSpan(text.IndexOf(name, content.Start, StringComparison.Ordinal), name.Length), null);
            if (one.When is { } when) times.Add(new TimeExpression { Id = $"t{times.Count + 1}", Span = cue, Type = TimeType.Date, By = "test", Range = new DayRange(Day(when.First), Day(when.Last)) });
            statements.Add(new Statement
            {
                Id = $"s{statements.Count + 1}",
                Content = [content],
                Cue = new Cue(cue, one.Cue),
                Source = source,
                Speaker = new Speaker(one.Speaker, SpeakerKind.Person, one.Named) { Actor = speaker },
                Time = one.When is null ? null : times[^1].Id,
                Quote = QuotationType.Indirect,
                Act = one.Act,
                By = "test",
            });
        }
        var article = new Article(text) { Id = id, Outlet = outlet, Date = day is null ? null : Day(day) };
        return IncomingArticle.Of(new Reading { Article = article, Text = text, Id = id, TextHash = ContentKey.Hash(text), Language = "ar", Statements = statements, Entities = entities, Times = times }, "test", "0");
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Entity(List<Entity> entities, string name, string? link, TextSpan mention, string? role)
    {
        var at = entities.FindIndex(entity => entity.Name == name && entity.Link == link);
        if (at < 0)
        {
            entities.Add(new Entity($"a{entities.Count + 1}", name, EntityType.Per, [mention]) { Link = link, Roles = role is null ? [] : [new EntityRole(role, null, mention)] });
            return entities[^1].Id;
        }
        entities[at] = entities[at] with { Mentions = [.. entities[at].Mentions, mention] };
        return entities[at].Id;
    }
}
