using Isnad.Text;

namespace Isnad.Store.Tests;

public sealed class CorrectedReadingTests
{
    private static readonly ArticleId Article = new("0123456789abcdef", 1, null);

    private readonly Reading reading = Sample.Reading(new Article("") { Outlet = "الضفة" }, ("سامر نعيم", "الخطة جاهزة"), ("هند الراوي", "المياه تكفي")) with
    {
        Entities = [new Entity("a1", "هند الراوي", EntityType.Per, []) { Link = "person:hind" }],
    };

    [Fact]
    public void Without_corrections_a_reading_is_itself()
    {
        var corrected = CorrectedReading.Of(reading, []);

        Assert.Same(reading, corrected.Reading);
        Assert.Equal([0, 0], corrected.Statements.Select(statement => statement.Revision));
        Assert.Equal(2, corrected.Statements.Select(statement => statement.Subject).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Later_words_on_one_point_count_and_leave_the_others()
    {
        var corrected = Say(reading, [], ("s1", new StatementEdit { Act = SpeechAct.Warn, Speaker = Named("أ") }), ("s1", new StatementEdit { Speaker = Named("ب") }));

        var statement = corrected.Find("s1")!;
        Assert.Equal((SpeechAct.Warn, "ب", 2, ReviewStatus.Edited), (statement.Statement.Act, statement.Statement.Speaker!.Name, statement.Revision, statement.Statement.Review!.Status));
        Assert.Equal(["الضفة", "ب"], statement.Statement.Chain.Select(link => link.Name));
        Assert.Equal(SpeechAct.Say, corrected.AsRead.Statements[0].Act);
    }

    [Fact]
    public void What_was_taken_back_no_longer_counts_and_what_comes_behind_does()
    {
        var back = Say(reading, [], ("s1", new StatementEdit { Act = SpeechAct.Warn }), ("s1", null), ("s1", new StatementEdit { Quote = QuotationType.Mixed }));

        var statement = back.Find("s1")!.Statement;
        Assert.Equal((SpeechAct.Say, QuotationType.Mixed), (statement.Act, statement.Quote));
    }

    [Fact]
    public void Every_part_of_a_statement_can_be_another()
    {
        TextAnchor At(string words) => TextAnchor.Of(reading, new TextSpan(reading.Text.IndexOf(words, StringComparison.Ordinal), words.Length));

        var corrected = Say(reading, [], ("s2", new StatementEdit
        {
            Content = [At("المياه"), At("تكفي")],
            Cue = [At("إن المياه")],
            Source = [],
            Via = [new RelayEdit(At("سامر نعيم"), "سامر نعيم", SpeakerKind.Person)],
            Speaker = new SpeakerEdit { Actor = "person:hind" },
            Quote = QuotationType.Direct,
        }));

        var statement = corrected.Find("s2")!.Statement;
        Assert.Equal(["المياه", "تكفي"], statement.Content.Select(span => span.Slice(reading.Text).ToString()));
        Assert.Equal(("إن المياه", null, "a1", "هند الراوي", SpeakerKind.Person), (statement.Cue!.Lemma, statement.Source, statement.Speaker!.Actor, statement.Speaker.Name, statement.Speaker.Kind));
        Assert.Equal(["الضفة", "سامر نعيم", "هند الراوي"], statement.Chain.Select(link => link.Name));
        Assert.True(ReadingSpans.AreInside(corrected.Reading));
    }

    [Fact]
    public void An_actor_that_the_article_does_not_name_becomes_an_entity_of_it_and_nobody_is_nobody()
    {
        var corrected = Say(reading, [], ("s1", new StatementEdit { Speaker = new SpeakerEdit { Name = "الوزارة", Actor = "org:ministry@EG" } }), ("s2", new StatementEdit { Speaker = new SpeakerEdit() }));

        var speaker = corrected.Find("s1")!.Statement.Speaker!;
        Assert.Equal(("org:ministry@EG", EntityType.Org), corrected.Reading.Entities.Single(entity => entity.Id == speaker.Actor) is var entity ? (entity.Link, entity.Type) : default);
        Assert.Null(corrected.Find("s2")!.Statement.Speaker);
        Assert.Null(corrected.Find("s2")!.Statement.Chain[^1].Name);
    }

    [Fact]
    public void A_correction_follows_its_statement_to_another_name_and_place()
    {
        var before = Say(reading, [], ("s2", new StatementEdit { Act = SpeechAct.Deny }));
        var now = Sample.Reading(reading.Article, ("ليلى", "كلام آخر"), ("سامر نعيم", "الخطة جاهزة"), ("هند الراوي", "المياه تكفي"));

        var corrected = CorrectedReading.Of(now, before.Find("s2")!.History);

        Assert.Equal(ReviewStatus.Edited, corrected.Find("s3")!.Statement.Review!.Status);
        Assert.Empty(corrected.Orphans);
    }

    [Fact]
    public void Where_the_text_has_no_place_for_it_a_correction_is_an_orphan()
    {
        var history = Say(reading, [], ("s2", new StatementEdit { Act = SpeechAct.Deny })).Find("s2")!.History;
        var gone = CorrectedReading.Of(Sample.Reading(reading.Article, ("سامر نعيم", "الخطة جاهزة")), history);
        var twice = CorrectedReading.Of(Sample.Reading(reading.Article, ("هند الراوي", "المياه تكفي"), ("هند الراوي", "المياه تكفي")), history);

        Assert.Equal(["statement"], gone.Orphans.Select(orphan => orphan.Part));
        Assert.Equal(["statement"], CorrectedReading.Of(gone.AsRead, [history[0] with { Kind = CorrectionKind.Reject, Edit = null }]).Orphans.Select(orphan => orphan.Part));
        Assert.Empty(CorrectedReading.Of(gone.AsRead, [.. history, history[0] with { Kind = CorrectionKind.Withdraw, Edit = null, Revision = 2 }]).Orphans);
        Assert.All(gone.Statements, statement => Assert.Null(statement.Statement.Review));
        Assert.All(twice.Statements, statement => Assert.Null(statement.Statement.Review));
        Assert.Equal("s2", Assert.Single(twice.Orphans).Correction.Statement.Split('.')[2]);
    }

    [Fact]
    public void A_part_without_a_place_is_an_orphan_and_the_others_count()
    {
        var cue = TextAnchor.Of(reading, new TextSpan(0, 3)) with { TextHash = "other", Exact = "غيره" };

        var corrected = Say(reading, [], ("s1", new StatementEdit { Act = SpeechAct.Warn, Cue = [cue] }));

        Assert.Equal("cue", Assert.Single(corrected.Orphans).Part);
        Assert.Equal((SpeechAct.Warn, "قال"), (corrected.Find("s1")!.Statement.Act, corrected.Find("s1")!.Statement.Cue!.Lemma));
    }

    [Fact]
    public void A_statement_that_is_read_no_more_stays_where_a_person_accepted_it_and_goes_where_a_person_rejected_it()
    {
        var without = reading with { Statements = [reading.Statements[0]] };
        var draft = new CorrectionDraft { By = "ليلى", At = default };
        var seen = CorrectedReading.Of(reading, []);

        var accepted = CorrectedReading.Of(without, [draft.Of(seen, Article with { Statement = "s2" }, CorrectionKind.Accept) with { Number = 4 }]);
        var rejected = CorrectedReading.Of(without, [draft.Of(seen, Article with { Statement = "s2" }, CorrectionKind.Reject)]);

        var again = accepted.Find("c4")!.Statement;
        Assert.Equal((reading.Statements[1].Content[0], "هند الراوي", "a1", ReviewStatus.Accepted), (again.Content[0], again.Speaker!.Name, again.Speaker.Actor, again.Review!.Status));
        Assert.Equal(["s1"], rejected.Statements.Select(statement => statement.Statement.Id));
        Assert.Empty(rejected.Orphans);
    }

    [Fact]
    public void What_a_person_added_is_one_with_what_the_reader_finds_later()
    {
        var without = reading with { Statements = [reading.Statements[0]] };
        var seen = CorrectedReading.Of(without, []);
        var added = new CorrectionDraft { By = "ليلى", At = default }.Add(seen, Article, new StatementEdit { Content = [TextAnchor.Of(reading, reading.Statements[1].Content[0])], Act = SpeechAct.Hope });

        Assert.Equal(["s1", "c9"], CorrectedReading.Of(without, [added with { Number = 9 }]).Statements.Select(statement => statement.Statement.Id));
        var later = CorrectedReading.Of(reading, [added with { Number = 9 }]);
        Assert.Equal(["s1", "s2"], later.Statements.Select(statement => statement.Statement.Id));
        Assert.Equal(SpeechAct.Hope, later.Find("s2")!.Statement.Act);
    }

    [Fact]
    public void What_can_t_be_said_is_refused_in_words()
    {
        var seen = CorrectedReading.Of(reading, []);
        var draft = new CorrectionDraft { By = "ليلى", At = default };
        var s1 = Article with { Statement = "s1" };

        Assert.Equal("there is no such statement", Assert.Throws<ArgumentException>(() => draft.Of(seen, Article with { Statement = "s9" }, CorrectionKind.Accept)).Message);
        Assert.Equal("an edit must change something", Assert.Throws<ArgumentException>(() => draft.Of(seen, s1, CorrectionKind.Edit, new StatementEdit())).Message);
        Assert.Equal("there is no correction to take back", Assert.Throws<ArgumentException>(() => draft.Of(seen, s1, CorrectionKind.Withdraw)).Message);
        Assert.Equal("a statement must have a content", Assert.Throws<ArgumentException>(() => draft.Add(seen, Article, new StatementEdit())).Message);
        Assert.StartsWith("a correction names who makes it", Assert.Throws<ArgumentException>(() => (draft with { By = " " }).Of(seen, s1, CorrectionKind.Accept)).Message, StringComparison.Ordinal);
        Assert.StartsWith("s1 has this content already", Assert.Throws<ArgumentException>(() => draft.Add(seen, Article, new StatementEdit { Content = [TextAnchor.Of(reading, reading.Statements[0].Content[0])] })).Message, StringComparison.Ordinal);
    }

    private static SpeakerEdit Named(string name) => new() { Name = name };

    /// <summary>Says one thing after the other; no edit takes back what was said.</summary>
    private static CorrectedReading Say(Reading reading, List<Correction> before, params (string Statement, StatementEdit? Edit)[] said)
    {
        foreach (var (statement, edit) in said)
        {
            var draft = new CorrectionDraft { By = "ليلى", At = default };
            before.Add(draft.Of(CorrectedReading.Of(reading, before), Article with { Statement = statement }, edit is null ? CorrectionKind.Withdraw : CorrectionKind.Edit, edit) with { Number = before.Count + 1 });
        }
        return CorrectedReading.Of(reading, before);
    }
}
