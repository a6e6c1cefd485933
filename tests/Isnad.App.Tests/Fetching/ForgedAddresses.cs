using System.Globalization;
using System.Net;

namespace Isnad.App.Tests;

/// <summary>Addresses that must not be reached, in every spelling that a browser, a resolver or a translator understands.</summary>
internal static class ForgedAddresses
{
    private static readonly string[] Targets =
    [
        "127.0.0.1", "127.8.9.10", "10.0.0.1", "10.255.1.2", "172.16.5.4", "172.31.255.254", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "0.0.0.0", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255",
    ];

    private static readonly string[] Six =
    [
        "::", "::1", "0:0:0:0:0:0:0:1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd12:3456:789a::1", "fd00:ec2::254", "ff02::1", "ff0e::1", "100::1", "2001:db8::1", "2001:2::1", "2001:10::1", "2001:20::1", "2002::1",
        "3fff::1", "4000::1", "5f00::1", "8000::1", "64:ff9b:1::808:808", "2620:4f:8000::1", "::2", "1::1", "400::1",
    ];

    /// <summary>Spellings as the host of an address.</summary>
    public static IEnumerable<(string Host, IPAddress Target)> Hosts()
    {
        foreach (var text in Targets)
        {
            var target = IPAddress.Parse(text);
            foreach (var host in Four(target.GetAddressBytes())) yield return (host, target);
            foreach (var hidden in Hidden(target)) yield return ($"[{hidden}]", target);
        }
        foreach (var text in Six) yield return ($"[{text}]", IPAddress.Parse(text));
    }

    /// <summary>Addresses as a resolver gives them.</summary>
    public static IEnumerable<IPAddress> Resolved() => Targets.Select(IPAddress.Parse).SelectMany(target => Hidden(target).Prepend(target)).Concat(Six.Select(IPAddress.Parse));

    private static IEnumerable<string> Four(byte[] b)
    {
        var whole = ((uint)b[0] << 24) | ((uint)b[1] << 16) | ((uint)b[2] << 8) | b[3];
        var (last24, last16) = (whole & 0xFFFFFF, whole & 0xFFFF);
        string dotted = string.Join('.', b), octal = string.Join('.', b.Select(Octal)), hex = string.Join('.', b.Select(part => $"0x{part:x2}"));
        yield return dotted;
        yield return dotted + ".";
        yield return octal;
        yield return hex;
        yield return string.Join('.', b.Select(part => $"0X{part:X}"));
        yield return string.Join('.', b.Select(part => "000" + Octal(part)));
        yield return Text($"{whole}");
        yield return Text($"0x{whole:x}");
        yield return Text($"0x{whole:x8}");
        yield return "0" + Convert.ToString(whole, 8);
        yield return "00000" + Convert.ToString(whole, 8);
        yield return Text($"{b[0]}.{last24}");
        yield return Text($"{b[0]}.{b[1]}.{last16}");
        yield return Text($"0x{b[0]:x}.0x{last24:x}");
        yield return Text($"{Octal(b[0])}.{b[1]}.0x{last16:x}");
        yield return Text($"{b[0]}.0x{b[1]:x}.{Octal(b[2])}.{b[3]}");
        yield return string.Concat(dotted.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)); // fullwidth digits
        yield return dotted.Replace('.', '。'); // ideographic full stops
        yield return dotted.Replace('.', '｡');
        yield return string.Concat(dotted.Select(c => char.IsAsciiDigit(c) && c != '0' ? (char)(c - '1' + '①') : c)); // circled digits
        yield return string.Concat(dotted.Select(c => $"%{(int)c:X2}"));
        yield return dotted.Replace(".", "%2e", StringComparison.Ordinal);
    }

    private static IEnumerable<IPAddress> Hidden(IPAddress target)
    {
        var b = target.GetAddressBytes();
        byte[] not = [.. b.Select(part => (byte)~part)];
        yield return target.MapToIPv6();
        yield return Of([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. b]); // compatible
        yield return Of([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. b]); // translated
        yield return Of([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, .. b]); // NAT64
        yield return Of([0, 0x64, 0xFF, 0x9B, 0, 1, 0, 0, 0, 0, 0, 0, .. b]); // NAT64 of a local network
        yield return Of([0x20, 0x02, .. b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]); // 6to4
        yield return Of([0x20, 0x02, .. b, 0, 1, 0x12, 0x34, 0, 0, 0, 0, 0, 1]);
        yield return Of([0x20, 0x01, 0, 0, 8, 8, 8, 8, 0, 0, 0xFF, 0xFF, .. not]); // Teredo, client
        yield return Of([0x20, 0x01, 0, 0, .. b, 0, 0, 0xFF, 0xFF, 0xF7, 0xF7, 0xF7, 0xF7]); // Teredo, server
        yield return Of([0x2A, 0, 0x14, 0x50, 0, 0, 0, 0, 0, 0, 0x5E, 0xFE, .. b]); // ISATAP
        yield return Of([0x2A, 0, 0x14, 0x50, 0, 0, 0, 1, 2, 0, 0x5E, 0xFE, .. b]);
        yield return Of([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0x5E, 0xFE, .. b]);
    }

    private static IPAddress Of(byte[] bytes) => bytes.Length == 16 ? new IPAddress(bytes) : throw new ArgumentException("16 bytes", nameof(bytes));

    private static string Octal(byte part) => "0" + Convert.ToString(part, 8);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
