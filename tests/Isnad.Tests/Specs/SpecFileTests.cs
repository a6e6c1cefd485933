using Isnad.Text;

namespace Isnad.Tests;

public sealed class SpecFileTests
{
    private const string Spec = """
        # Prose
        ```isnad a name
        @outlet الميادين
        @date 2021-07-23
        قال زيد إن الأمر انتهى.
        ---
        speaker: زيد
        cue: قال

        content: الأمر
        ```
        More prose.
        ```isnad another
        نام زيد.
        ---
        nothing
        ```
        """;

    [Fact]
    public void Examples_are_read_with_article_and_statements()
    {
        var examples = Parse(Spec);

        Assert.Equal(["a name", "another"], examples.Select(example => example.Name));
        Assert.Equal("قال زيد إن الأمر انتهى.", examples[0].Article.Text);
        Assert.Equal("الميادين", examples[0].Article.Outlet);
        Assert.Equal(new DateOnly(2021, 7, 23), examples[0].Article.Date);
        Assert.Equal([2, 1], examples[0].Statements.Select(statement => statement.Fields.Count));
        Assert.Equal(("speaker", "زيد"), examples[0].Statements[0].Fields[0]);
        Assert.Empty(examples[1].Statements);
    }

    [Theory]
    [InlineData("```isnad\nx\n---\nnothing\n```", "x.md:1: an example needs a name")]
    [InlineData("```isnad a\nx\n---\nspeeker: زيد\n```", "x.md:4: a statement has no field 'speeker'")]
    [InlineData("```isnad a\nx\n---\n```", "says 'nothing'")]
    [InlineData("```isnad a\nx\n", "does not end in '---'")]
    public void A_broken_spec_names_its_line(string spec, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Parse(spec)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_reading_as_expected_has_no_difference() => Assert.Null(SpecCheck.Difference(Expecting("speaker: زيد\ncontent: الأمر انتهى"), Read()));

    [Fact]
    public void A_wrong_field_is_shown_beside_what_was_read()
    {
        var difference = SpecCheck.Difference(Expecting("speaker: عمرو\ncue: قال"), Read());

        Assert.Contains("✗ expected    speaker: عمرو\n✗ read        speaker: زيد", difference, StringComparison.Ordinal);
        Assert.Contains("as expected cue: قال", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_and_unexpected_statements_are_shown()
    {
        Assert.Contains("statement 2: not read", SpecCheck.Difference(Expecting("cue: قال\n\ncue: أضاف"), Read()), StringComparison.Ordinal);
        Assert.Contains("statement 1: not expected", SpecCheck.Difference(Expecting("nothing"), Read()), StringComparison.Ordinal);
    }

    private static IReadOnlyList<SpecExample> Parse(string spec) => SpecFile.Parse("x.md", spec.ReplaceLineEndings("\n").Split('\n'));

    private static SpecExample Expecting(string statements) => Parse($"```isnad a\nx\n---\n{statements}\n```")[0];

    private static Reading Read()
    {
        const string text = "قال زيد إن الأمر انتهى.";
        return new Reading
        {
            Article = new Article(text),
            Text = text,
            Id = "1",
            TextHash = "",
            Language = "ar",
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Content = [TextSpan.FromBounds(11, 22)],
                    Cue = new Cue(new TextSpan(0, 3), "قال"),
                    Speaker = new Speaker("زيد", SpeakerKind.Person, true),
                    Quote = QuotationType.Indirect,
                    Act = SpeechAct.Say,
                    By = "test",
                },
            ],
        };
    }
}
