using Isnad.Languages.Arabic.Cues;
using Isnad.Languages.Arabic.Morphology;
using Isnad.Text;

namespace Isnad.Tests.Languages.Arabic;

public sealed class CueLexiconTests
{
    private static readonly CueLexicon Lexicon = CueLexicon.Embedded;

    [Fact]
    public void The_embedded_table_is_what_the_lexicons_and_the_conjugator_give_now()
    {
        using var stream = LexiconFile.OpenEmbedded("cue-forms.bin");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.True(copy.ToArray().AsSpan().SequenceEqual(CueFormCompiler.Compile(CueData.Embedded())),
            "run: dotnet run --project src/Isnad.Training -- lexicon");
        Assert.InRange(copy.Length, 1, 1_500_000);
    }

    [Theory]
    [InlineData("وأضافت", "أضاف")]
    [InlineData("مؤكداً", "أكّد")]
    [InlineData("مشيرةً", "أشار")]
    [InlineData("ونفى", "نفى")]
    [InlineData("اتهمتهم", "اتّهم")]
    [InlineData("قولهم", "قول")]
    [InlineData("دعوته", "دعوة")]
    [InlineData("للمطالبة", "مطالبة")]
    [InlineData("والتأكيد", "تأكيد")]
    [InlineData("سيقول", "قال")]
    [InlineData("ليؤكد", "أكّد")]
    [InlineData("وبحسبه", "بحسب")]
    [InlineData("ووفقاً", "وفقا")]
    [InlineData("يعتبرونه", "اعتبر")]
    [InlineData("قالوا", "قال")]
    [InlineData("ادعاؤه", "ادعاء")]
    [InlineData("واعلن", "أعلن")]
    [InlineData("يري", "رأى")]
    public void The_first_reading_has_the_right_lemma(string word, string lemma)
    {
        var found = Find(word);
        Assert.NotEmpty(found);
        Assert.Equal(lemma, Lexicon.Entries[found[0].Entry].Lemma);
    }

    [Theory]
    [InlineData("السيقول")]
    [InlineData("سقال")]
    [InlineData("القالت")]
    [InlineData("التأكيده")]
    [InlineData("بيقول")]
    [InlineData("البيت")]
    [InlineData("و")]
    [InlineData("")]
    public void No_reading_that_the_clitics_forbid(string word) => Assert.Empty(Find(word));

    [Fact]
    public void Clitics_and_features_are_told()
    {
        var found = Find("وسيطالبهم")[0];
        Assert.Equal((CuePart.Verb, Tense.Future, Person.Third, Gender.Masculine), (found.Part, found.Tense, found.Person, found.Gender));
        Assert.Equal((Conjunction.Waw, Preposition.None, false), (found.Conjunction, found.Preposition, found.Article));
        Assert.Equal(new Pronoun(Person.Third, Gender.Masculine, GrammaticalNumber.Plural, 2), found.Suffix);
        Assert.Equal((2, 5), (found.Start, found.Length));
    }

    [Fact]
    public void A_participle_with_the_article_can_be_told_from_one_without()
    {
        Assert.True(Find("المتحدث")[0].Article);
        Assert.False(Find("متحدثا")[0].Article);
        Assert.Equal(CuePart.Participle, Find("متحدثا")[0].Part);
    }

    [Fact]
    public void Voice_is_open_where_writing_is()
    {
        Assert.Equal(Voice.Either, Find("ذكر").First(found => found.Part == CuePart.Verb).Voice);
        Assert.Equal(Voice.Active, Find("قال")[0].Voice);
        Assert.Equal(Voice.Passive, Find("قيل")[0].Voice);
    }

    [Fact]
    public void Groups_are_found_by_their_first_word()
    {
        var groups = Lexicon.Groups.StartingWith("وعلي").ToArray();
        Assert.Contains(groups, group => group.Words.SequenceEqual(["علي", "حد", "تعبير"]) && group.TakesPronoun);
        Assert.Equal("على حد تعبير", Lexicon.Entries[groups.First(group => group.Words[^1] == "تعبير").Index].Lemma);
        Assert.Empty(Lexicon.Groups.StartingWith("كتاب").ToArray());
    }

    [Fact]
    public void Find_fills_no_more_than_there_is_room_for()
    {
        Assert.Equal(0, Lexicon.Find("قال", []));
        Span<CueAnalysis> one = stackalloc CueAnalysis[1];
        Assert.Equal(1, Lexicon.Find(Folding.Default.Fold("وبين"), one));
    }

    [Fact]
    public void Find_allocates_nothing()
    {
        Span<CueAnalysis> into = stackalloc CueAnalysis[8];
        Lexicon.Find("واكدت", into);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Lexicon.Find("واكدتها", into);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static CueAnalysis[] Find(string word)
    {
        Span<CueAnalysis> into = stackalloc CueAnalysis[8];
        return into[..Lexicon.Find(Folding.Default.Fold(word), into)].ToArray();
    }
}
