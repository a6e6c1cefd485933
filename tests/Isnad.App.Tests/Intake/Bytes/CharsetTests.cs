using System.Text;
using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>In which encoding pages are read, and what is said about it.</summary>
public sealed class CharsetTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    private static string Label(string charset) => $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">";

    /// <summary>Name, bytes, the code of the warning or "".</summary>
    public static TheoryData<string, byte[], string> Pages => new()
    {
        { "UTF-8", SampleText.Page().Bytes(), "" },
        { "UTF-8 with mark and a wrong label", [0xEF, 0xBB, 0xBF, .. SampleText.Page(Label("windows-1256")).Bytes()], "" },
        { "UTF-8 without label", SampleText.Page("").Bytes(), "" },
        { "UTF-8 labelled windows-1256", SampleText.Page(Label("windows-1256")).Bytes(), "input.charset" },
        { "UTF-8 labelled iso-8859-1", SampleText.Page(Label("iso-8859-1")).Bytes(), "input.charset" },
        { "UTF-8 with a label that nobody knows", SampleText.Page(Label("utf-99")).Bytes(), "" },
        { "windows-1256", Windows.GetBytes(SampleText.Page(Label("windows-1256"))), "" },
        { "windows-1256 by another name", Windows.GetBytes(SampleText.Page(Label("CP1256"))), "" },
        { "windows-1256 without label", Windows.GetBytes(SampleText.Page("")), "" },
        { "windows-1256 labelled UTF-8", Windows.GetBytes(SampleText.Page(Label("utf-8"))), "input.charset" },
        { "windows-1256 labelled iso-8859-1", Windows.GetBytes(SampleText.Page(Label("iso-8859-1"))), "input.charset" },
        { "UTF-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SampleText.Page(""))], "" },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(SampleText.Page("")), "" },
        { "UTF-16 big endian without mark", Encoding.BigEndianUnicode.GetBytes(SampleText.Page("")), "" },
        { "UTF-8 that says it is UTF-16", SampleText.Page(Label("utf-16")).Bytes(), "" },
        { "a few wrong bytes in UTF-8", [.. SampleText.Page(after: "<p>").Bytes(), 0xFF, 0xC8], "input.bytes-replaced" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_in_its_encoding(string name, byte[] bytes, string warning)
    {
        var input = Assert.Single(Inputs.Read(bytes, InputFormat.Html));

        Assert.StartsWith(SampleText.Text, input.Article?.Text, StringComparison.Ordinal);
        Assert.Equal((name, warning), (name, string.Join(' ', input.Warnings.Select(w => w.Code))));
    }

    [Theory]
    [InlineData(0x80, '\u0080')]
    [InlineData(0xA0, '\u00A0')]
    [InlineData(0xA1, '\uFFFD')]
    [InlineData(0xAC, '،')]
    [InlineData(0xBF, '؟')]
    [InlineData(0xC1, 'ء')]
    [InlineData(0xDA, 'غ')]
    [InlineData(0xDB, '\uFFFD')]
    [InlineData(0xEA, 'ي')]
    [InlineData(0xF2, '\u0652')]
    [InlineData(0xF3, '\uFFFD')]
    public void Iso_8859_6_is_read_as_browsers_read_it(byte written, char read) => Assert.Equal(read.ToString(), Isnad.Intake.Bytes.Arabic8859.Decode([written]));

    [Fact]
    public void Text_that_was_garbled_before_is_told_and_left_as_it_is()
    {
        foreach (var wrong in (Encoding[])[Windows, CodePagesEncodingProvider.Instance.GetEncoding(1252)!])
        {
            var garbled = wrong.GetString(SampleText.Page().Bytes());
            var input = Inputs.Page(garbled);

            Assert.Equal("input.mojibake", Assert.Single(input.Warnings).Code);
            Assert.DoesNotContain("الوزير", input.Article!.Text, StringComparison.Ordinal);
        }
        Assert.Empty(Inputs.Page(SampleText.Page()).Warnings);
    }
}
