using System.Collections.Concurrent;

namespace Isnad.Intake.Fetching;

/// <summary>The robots.txt of each site, for a day; where it could not be got, for some minutes.</summary>
/// <param name="fetch">Fetches the file of a site.</param>
/// <param name="time">The clock.</param>
internal sealed class RobotsCache(Func<Uri, CancellationToken, Task<(RobotsFile File, bool Reached)>> fetch, TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptWhenClosed = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RobotsFile File, bool Reached, DateTimeOffset Until)> sites = new(StringComparer.Ordinal);

    /// <exception cref="FetchRefusedException">The site does not want the address to be fetched, or can't be asked.</exception>
    public async Task Check(Uri address, CancellationToken stop)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!sites.TryGetValue(site, out var known) || known.Until <= time.GetUtcNow())
        {
            var (file, reached) = await fetch(new Uri(site + "/robots.txt"), stop).ConfigureAwait(false);
            known = (file, reached, time.GetUtcNow() + (reached ? Kept : KeptWhenClosed));
            if (sites.Count >= Most) sites.Clear();
            sites[site] = known;
        }
        if (known.File.Allows(address)) return;
        throw known.Reached
            ? new FetchRefusedException("fetch.robots", "the site's robots.txt asks not to fetch this")
            : new FetchRefusedException("fetch.robots", "the site's robots.txt can't be got, so nothing is fetched from it") { IsTemporary = true, NotBefore = known.Until };
    }
}
