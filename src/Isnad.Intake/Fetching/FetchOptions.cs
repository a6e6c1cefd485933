using System.Net;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;

namespace Isnad.Intake.Fetching;

/// <summary>How documents are fetched. The defaults are what is polite and safe; tests and users with servers of their own change some.</summary>
public sealed record FetchOptions
{
    /// <summary>An address or page by which those who run a site can reach whoever runs this; null for none. See <see cref="IsContact"/>.</summary>
    public string? Contact { get; init; }

    /// <summary>Ranges that may be connected to although they are not public.</summary>
    public IReadOnlyList<IPNetwork> Allowed { get; init; } = [];

    /// <summary>At least so long nothing is asked of a host after its last answer.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The time to connect, name and encryption included.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The time until the header of an answer is there.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time until a whole document is there.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time until a whole archive is there.</summary>
    public TimeSpan ArchiveTime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The longest that is waited for a host which asks for patience; beyond it the document is given up for now.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Decoded bytes of a document.</summary>
    public int DocumentBytes { get; init; } = IntakeLimits.Document;

    /// <summary>Bytes of an archive as it is sent.</summary>
    public long ArchiveBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Redirects that are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>How often a document is asked for that may come at another try.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Authorities that are trusted in the place of the machine's own; none for those.</summary>
    internal IReadOnlyList<X509Certificate2> Authorities { get; init; } = [];

    /// <summary>The name by which robots.txt files address this program.</summary>
    public const string Product = "Isnad";

    /// <summary>How the program names itself: <c>Isnad/0.1.0 (+https://desk.example/contact)</c>.</summary>
    public string UserAgent => $"{Product}/{Version}{(Contact is null ? "" : $" (+{Contact})")}";

    private static string Version { get; } = typeof(ArticleReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+', ' ')[0] ?? "0";

    /// <summary>True for what can stand in a header as a contact: visible ASCII without parentheses.</summary>
    public static bool IsContact(string text) => text is { Length: > 0 and <= 200 } && text.All(c => c is > ' ' and < '\u007F' and not ('(' or ')' or '\\'));
}
