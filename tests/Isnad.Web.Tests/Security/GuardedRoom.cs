using Isnad.Web.Security;

namespace Isnad.Web.Tests.Security;

/// <summary>A room that asks for a token, with a token of each scope and one that has expired.</summary>
public sealed class GuardedRoom : IAsyncLifetime
{
    public static readonly DateTimeOffset Long = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public OpenRoom Room { get; private set; } = null!;

    public TokenFile Tokens { get; private set; } = null!;

    public string Reader { get; private set; } = "";

    public string Admin { get; private set; } = "";

    public string Expired { get; private set; } = "";

    public async ValueTask InitializeAsync() => Room = await OpenRoom.OpenAsync((room, options) =>
    {
        Tokens = new TokenFile(room.PathOf("tokens.jsonl"));
        Reader = Tokens.Add("reader", [Scopes.Read], Long, null);
        Admin = Tokens.Add("boss", [Scopes.Admin], Long, null);
        Expired = Tokens.Add("former", [Scopes.Admin], Long, Long.AddDays(1));
        return options with { Tokens = Tokens, TokensRequired = true, Metrics = true, Hosts = ["news.example.org"] };
    });

    public ValueTask DisposeAsync() => Room.DisposeAsync();
}
