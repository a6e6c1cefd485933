using Microsoft.Extensions.Logging;

namespace Isnad.Web.Security;

/// <summary>The tokens as the file holds them now: what is removed from it is refused at once.</summary>
internal sealed partial class TokenKeeper(AccessRules rules, TimeProvider time, ILogger<TokenKeeper> logger)
{
    private readonly Lock reading = new();
    private (DateTime Written, long Length) seen;
    private Dictionary<string, AccessToken> byHash = [];

    /// <summary>The token of that secret; null when there is none or it has expired.</summary>
    public AccessToken? Find(string secret) => Current(TokenSecret.Hash(secret));

    /// <summary>The token of that hash, unless it was removed or has expired.</summary>
    public AccessToken? Current(string sha256)
    {
        lock (reading)
        {
            Refresh();
            return byHash.GetValueOrDefault(sha256) is { } token && !(token.Expires <= time.GetUtcNow()) ? token : null;
        }
    }

    private void Refresh()
    {
        if (rules.Tokens is not { } tokens) return;
        var file = new FileInfo(tokens.Path);
        var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (now == seen) return;
        try
        {
            byHash = tokens.Read().ToDictionary(token => token.Sha256, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // What can't be read lets nobody in.
            byHash = [];
            Unreadable(logger, e.Message);
        }
        seen = now;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The tokens can't be read, all are refused: {Reason}")]
    private static partial void Unreadable(ILogger logger, string reason);
}
