using CsCheck;
using Isnad.Text;

namespace Isnad.Tests;

public sealed class ReaderPropertyTests
{
    private static readonly ArticleReader Reader = new();

    [Fact]
    public void Any_text_gives_a_reading_whose_spans_lie_inside_it() => AnyText.Gen.Sample(text =>
    {
        var reading = Reader.Read(new Article(text));
        return Spans(reading).All(span => span.Start >= 0 && span.Length >= 0 && span.End <= reading.Text.Length);
    });

    [Fact]
    public void A_content_that_goes_on_behind_its_cue_has_its_spans_in_order()
    {
        var reading = Reader.Read(new Article("وبسبب الجفاف في الإقليم، تم طرح كثير من المزارع للبيع، حيث يصل سعر المزرعة الواحدة وفقا لموقع «بيوت وحقول» إلى ثلاثة ملايين درهم."));

        Assert.All(reading.Statements, statement => Assert.All(statement.Content.Zip(statement.Content.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start && pair.Second.Length > 0)));
        Assert.All(Spans(reading), span => Assert.True(span.Length >= 0));
    }

    [Fact]
    public void Any_title_and_text_give_a_reading() => AnyText.Gen.Select(AnyText.Gen).Sample((title, text) =>
        Reader.Read(new Article(text) { Title = title }).Text is not null);

    [Fact]
    public void The_same_article_gives_the_same_reading_twice() => AnyText.Gen.Sample(text =>
    {
        var article = new Article(text) { Outlet = "outlet", Date = new DateOnly(2021, 7, 23) };
        return Show(Reader.Read(article)) == Show(Reader.Read(article));
    });

    private static IEnumerable<TextSpan> Spans(Reading reading) =>
    [
        .. reading.Statements.SelectMany(Spans),
        .. reading.Entities.SelectMany(entity => entity.Mentions),
        .. reading.Times.Select(time => time.Span),
        .. reading.Warnings.Select(warning => warning.Span).OfType<TextSpan>(),
    ];

    private static IEnumerable<TextSpan> Spans(Statement statement) =>
    [
        .. statement.Content,
        .. statement.Evidence,
        .. statement.Via.Select(relay => relay.Span),
        .. new[] { statement.Cue?.Span, statement.Source, statement.Addressee }.OfType<TextSpan>(),
    ];

    private static string Show(Reading reading) => string.Join('\n',
    [
        reading.Id, reading.TextHash, reading.Language, reading.Text,
        .. reading.Statements.Select(statement => $"{statement.Confidence} {statement.Id} {string.Join(' ', StatementFields.Known.Select(field => StatementFields.Value(field, reading, statement)))}"),
        .. reading.Entities.Select(entity => $"{entity.Id} {entity.Name} {entity.Type} {string.Join(' ', entity.Mentions)}"),
        .. reading.Times.Select(time => time.ToString()),
        .. reading.Warnings.Select(warning => warning.ToString()),
    ]);
}
