using System.CommandLine;
using System.Net;
using Isnad.Intake.Fetching;

namespace Isnad.Cli;

/// <summary>The flags of all verbs that fetch from the network.</summary>
internal sealed class FetchFlags
{
    private readonly Option<string?> contact = ReadFlags.Configured(
        "--contact", "A mail address or page that sites are told, so that they can reach you; without it ISNAD_CONTACT or the configuration says it.", SettingTable.FetchContact);

    private readonly Option<string[]> allow = new("--allow-range")
    {
        Description = "A range of addresses of your own network that may be fetched from (10.1.0.0/16); may be given several times.",
        Arity = ArgumentArity.OneOrMore,
    };

    public IEnumerable<Option> All => [contact, allow];

    public FetchOptions Options(ParseResult parsed) => new()
    {
        Contact = Contact(parsed.GetValue(contact)),
        Allowed = [.. (parsed.GetValue(allow) is { Length: > 0 } given ? given : ConfiguredRoot.Of(parsed).List(SettingTable.FetchAllow)).Select(Range)],
    };

    private static string? Contact(string? given)
    {
        if (string.IsNullOrEmpty(given)) return null;
        return FetchOptions.IsContact(given) ? given : throw new UsageException($"--contact wants a mail address or the address of a page, not '{given}'");
    }

    private static IPNetwork Range(string text)
    {
        if (IPNetwork.TryParse(text, out var range)) return range;
        if (IPAddress.TryParse(text, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        throw new UsageException($"--allow-range wants an address or a range like 10.1.0.0/16, not '{text}'");
    }
}
