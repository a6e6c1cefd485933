using Isnad.Store.PostgreSql;

namespace Isnad.Store.Tests;

public sealed class PostgreSqlAddressTests
{
    [Theory]
    [InlineData("postgres://reader@db.example/news", "Host=db.example;Username=reader;Database=news", "postgres://reader@db.example/news")]
    [InlineData("postgresql://db.example:6543/news", "Host=db.example;Port=6543;Database=news", "postgres://db.example:6543/news")]
    [InlineData("postgres://r%40d:p%3Aw%2F%40@[::1]:6543/n%20s?sslmode=verify-full", "Host=::1;Port=6543;Username=r@d;Password=p:w/@;Database=n s;SSL Mode=VerifyFull", "postgres://r%40d@[::1]:6543/n%20s")]
    [InlineData("postgres://reader@/news?host=/run/postgresql&connect_timeout=3", "Host=/run/postgresql;Username=reader;Database=news;Timeout=3", "postgres://reader@/news?host=/run/postgresql")]
    [InlineData("Host=db.example;Username=reader;Password=geheim;Database=news", "Host=db.example;Username=reader;Password=geheim;Database=news", "postgres://reader@db.example/news")]
    public void An_address_gives_settings_and_is_shown_without_password(string text, string settings, string shown)
    {
        var address = PostgreSqlAddress.Parse(text);

        Assert.True(address.Settings.EquivalentTo(new Npgsql.NpgsqlConnectionStringBuilder(settings)), address.Settings.ConnectionString);
        Assert.Equal(shown, address.ToString());
    }

    [Theory]
    [InlineData("postgres://reader@db.example", "lacks the database's name")]
    [InlineData("postgres://reader:geheim@db.example:port/news", "'port' is no port")]
    [InlineData("postgres://reader:geheim@db.example/news?sslmode=maybe", "'maybe' is no sslmode")]
    [InlineData("postgres://reader:geheim@db.example/news?colour=red", "'colour', which is none of host, port")]
    [InlineData("Host=db.example;Password=geheim;Colour=red", "can't be read")]
    [InlineData("host=db.example password=geheim;Database=news", "are parted by semicolons")]
    public void What_is_no_address_is_told_without_password(string text, string message)
    {
        var wrong = Assert.Throws<FormatException>(() => PostgreSqlAddress.Parse(text));

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", wrong.Message, StringComparison.Ordinal);
    }
}
