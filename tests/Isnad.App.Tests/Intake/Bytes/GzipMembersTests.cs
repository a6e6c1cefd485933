using CsCheck;
using Isnad.Intake;
using Isnad.Intake.Bytes;

namespace Isnad.App.Tests;

public sealed class GzipMembersTests
{
    [Fact]
    public void Members_follow_each_other_also_where_one_holds_another() => Gen.Byte.Array[0, 30_000].Array[1, 6].Sample(parts =>
    {
        // A member inside a member is stored as it is: its header looks like the next one.
        byte[][] members = [.. parts, Inputs.Gzip(parts)];
        return ReadAll(Inputs.Gzip(members)).SequenceEqual(members.SelectMany(part => part));
    }, iter: 200);

    [Fact]
    public void A_cut_or_changed_member_is_noticed() => Gen.Select(Gen.Byte.Array[1, 3000], Gen.Int[1, 2000]).Sample((bytes, cut) =>
    {
        var whole = Inputs.Gzip(bytes);
        var part = whole[..^Math.Min(cut, whole.Length - 1)];
        return Fails(part);
    }, iter: 500);

    [Fact]
    public void Zeros_behind_the_last_member_are_passed_over() => Assert.Equal("نص".Bytes(), ReadAll([.. Inputs.Gzip("نص".Bytes()), 0, 0, 0, 0]));

    [Fact]
    public void A_compressed_page_or_line_is_read_like_a_plain_one()
    {
        Assert.Equal(SampleText.Text, Assert.Single(Inputs.Read(Inputs.Gzip(SampleText.Page().Bytes()))).Article?.Text);
        Assert.Equal("نص", Assert.Single(Inputs.Read(Inputs.Gzip("{\"text\":\"نص\"}".Bytes()))).Article?.Text);
    }

    [Fact]
    public void A_compressed_page_that_is_cut_is_refused_and_not_shortened() =>
        Assert.Equal("input.damaged", Inputs.CodeOf(Assert.Single(Inputs.Read(Inputs.Gzip(SampleText.Page().Bytes())[..^20], InputFormat.Html))));

    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    public void A_bomb_is_refused_before_it_is_large(int mebibytes)
    {
        var bomb = Inputs.Bomb([.. "<html><p>"u8, .. new byte[mebibytes * 1024 * 1024]]);

        Assert.Equal("input.bomb", Inputs.CodeOf(Assert.Single(Inputs.Read(bomb, InputFormat.Html))));
        Assert.Equal("input.bomb", Inputs.CodeOf(Assert.Single(Inputs.Read(bomb, InputFormat.Feed))));
        Assert.Equal("input.bomb", Inputs.CodeOf(Assert.Single(Inputs.Read(bomb, InputFormat.Text))));
    }

    [Fact]
    public void A_line_without_an_end_is_passed_over_and_the_next_is_read()
    {
        var lines = Inputs.Bomb([.. "{\"text\":\"نص\"}\n"u8, .. new byte[100 * 1024 * 1024], .. "\n{\"text\":\"نص\"}\n"u8, .. new byte[70 * 1024 * 1024]]);

        Assert.Equal([null, "json.too-long", null, "json.too-long"], Inputs.Read(lines, InputFormat.JsonLines).Select(Inputs.CodeOf));
    }

    [Fact]
    public void A_page_above_the_limit_is_refused() =>
        Assert.Equal("input.too-large", Inputs.CodeOf(Assert.Single(Inputs.Read([.. "<html><p>"u8, .. new byte[21 * 1024 * 1024]], InputFormat.Html))));

    private static bool Fails(byte[] file)
    {
        try
        {
            ReadAll(file);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static byte[] ReadAll(byte[] file)
    {
        using var stream = new GzipMembers(new ByteWindow(new MemoryStream(file)));
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
