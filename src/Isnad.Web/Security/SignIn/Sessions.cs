using System.Collections.Concurrent;

namespace Isnad.Web.Security;

/// <summary>Who has signed in with a token. Kept in memory: after a restart people sign in again.</summary>
internal sealed class Sessions(TokenKeeper tokens, TimeProvider time)
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Ends)> open = new(StringComparer.Ordinal);

    /// <summary>Opens a session for the holder of a token.</summary>
    /// <returns>The session's secret, for the cookie, and when it ends.</returns>
    public (string Secret, DateTimeOffset Ends) Open(AccessToken token)
    {
        var now = time.GetUtcNow();
        foreach (var (ended, session) in open)
            if (session.Ends <= now) open.TryRemove(ended, out _);
        var secret = TokenSecret.Make();
        var ends = now + Length;
        open[TokenSecret.Hash(secret)] = (token.Sha256, ends);
        return (secret, ends);
    }

    /// <summary>The token of a session; null when it has ended, or the token was removed or has expired.</summary>
    public AccessToken? Find(string secret) =>
        open.TryGetValue(TokenSecret.Hash(secret), out var session) && session.Ends > time.GetUtcNow() ? tokens.Current(session.Token) : null;

    public void Close(string secret) => open.TryRemove(TokenSecret.Hash(secret), out _);
}
