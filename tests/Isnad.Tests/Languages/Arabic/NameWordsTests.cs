using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Tests;

public sealed class NameWordsTests
{
    [Fact]
    public void The_embedded_table_is_what_the_tables_of_names_give_now()
    {
        using var stream = LexiconFile.OpenEmbedded("names.bin");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.True(copy.ToArray().AsSpan().SequenceEqual(NameWordCompiler.Compile()), "run: dotnet run --project src/Isnad.Training -- lexicon");
    }

    [Theory]
    [InlineData("محمد", NameWord.GivenName)]
    [InlineData("بيروت", NameWord.Place)]
    [InlineData("المتحدة", NameWord.OrganizationPart)]
    public void A_word_of_a_name_is_known(string word, object known) =>
        Assert.True(Find(word).HasFlag((NameWord)known), $"{word}: {Find(word)}");

    [Theory]
    [InlineData("")]
    [InlineData("قال")]
    [InlineData("بخصوص")]
    public void Another_word_is_not(string word) => Assert.Equal(NameWord.None, Find(word));

    private static NameWord Find(string word) => NameWords.Embedded.Find(WordHash.Of(Folding.Default.Fold(word)));
}
