using CsCheck;
using Isnad.Text;
using Isnad.Web.Views.Marking;

namespace Isnad.Web.Tests.Views;

public sealed class MarkedTextTests
{
    private static readonly Gen<Reading> Readings =
        from text in Gen.Char["ابتقال «».،\n ٣3"].Array[1, 120]
        from spans in Gen.Select(Gen.Int[0, 119], Gen.Int[0, 40]).Array[1, 4].Array[0, 6]
        select ReadingOf(new string(text), spans);

    [Fact]
    public void The_pieces_are_the_text_without_its_line_breaks() => Readings.Sample(reading =>
    {
        var pieces = MarkedText.Of(reading).SelectMany(paragraph => paragraph.Pieces).Select(piece => piece.Text);
        var lines = reading.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

        return string.Concat(pieces) == string.Concat(lines);
    });

    [Fact]
    public void A_letter_is_marked_with_the_statements_whose_content_it_belongs_to() => Readings.Sample(reading =>
    {
        var letters = Letters(reading.Text);
        var next = 0;
        foreach (var piece in MarkedText.Of(reading).SelectMany(paragraph => paragraph.Pieces))
        {
            var at = letters[next];
            var wanted = reading.Statements.Select((s, i) => (s, Number: i + 1)).Where(one => one.s.Content.Any(span => span.Start <= at && at < span.End)).Select(one => one.Number);
            if (!wanted.Order().SequenceEqual(piece.Contents.Order())) return false;
            next += piece.Text.Length;
        }
        return true;
    });

    [Fact]
    public void A_number_stands_behind_the_word_and_the_marks_that_follow_it()
    {
        var paragraph = Assert.Single(MarkedText.Of(ReadingOf("قال «نعم»، ثم ذهب.", [(5, 2)])));

        var before = paragraph.Pieces.TakeWhile(piece => piece.Ends.Count == 0).Count() + 1;
        Assert.Equal("قال «نعم»،", string.Concat(paragraph.Pieces.Take(before).Select(piece => piece.Text)));
    }

    [Fact]
    public void The_outermost_of_nested_contents_comes_first()
    {
        var paragraph = Assert.Single(MarkedText.Of(ReadingOf("قال إن زيدا ذكر أن المطر قادم.", [(18, 5)], [(7, 22)])));

        Assert.Contains(paragraph.Pieces, piece => piece.Contents.SequenceEqual([2, 1]));
        Assert.Equal([2, 1], paragraph.Begun);
    }

    [Fact]
    public void A_content_in_two_stretches_goes_on_behind_the_first()
    {
        var paragraph = Assert.Single(MarkedText.Of(ReadingOf("«الخطة» يقول زيد «جاهزة».", [(1, 5), (18, 5)])));

        Assert.Equal([new ContentEnd(1, true), new ContentEnd(1, false)], paragraph.Pieces.SelectMany(piece => piece.Ends));
    }

    [Theory]
    [InlineData("العنوان\n\nقال زيد نعم.", true)]
    [InlineData("جملة تامة.\n\nقال زيد نعم.", false)]
    [InlineData("سطر\nسطر ثان", false)]
    [InlineData("سطر وحيد", false)]
    public void A_headline_is_a_first_paragraph_with_an_empty_line_behind_it(string text, bool isTitle) => Assert.Equal(isTitle, MarkedText.Of(ReadingOf(text))[0].IsTitle);

    // Where the letters of the lines stand that are shown: all but the empty ones.
    private static List<int> Letters(string text)
    {
        var letters = new List<int>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line)) letters.AddRange(Enumerable.Range(start, line.Length));
            start += line.Length + 1;
        }
        return letters;
    }

    private static Reading ReadingOf(string text, params (int Start, int Length)[][] contents) => new()
    {
        Article = new Article(text),
        Text = text,
        Id = "x",
        TextHash = "",
        Language = "ar",
        Statements = [.. contents.Select((spans, i) => new Statement { Id = $"s{i + 1}", Content = Spans(text, spans), Quote = QuotationType.Direct, Act = SpeechAct.Say, By = "x" })],
    };

    // In order, inside the text, not touching each other.
    private static TextSpan[] Spans(string text, (int Start, int Length)[] spans)
    {
        var made = new List<TextSpan>();
        foreach (var (start, length) in spans.OrderBy(span => span.Start))
        {
            var from = Math.Max(Math.Min(start, text.Length), made.Count > 0 ? made[^1].End + 1 : 0);
            if (from < text.Length) made.Add(TextSpan.FromBounds(from, Math.Min(text.Length, from + length)));
        }
        return [.. made.Count > 0 ? made : [new TextSpan(0, 0)]];
    }
}
