using System.Runtime.InteropServices;
using System.Text;

namespace Isnad.Store;

/// <summary>Counts texts that come as UTF-8.</summary>
internal sealed class TextCounts
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private char[] buffer = new char[256];

    /// <summary>The texts and how often each came, in the order in which they came first.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => counts;

    public void Add(ReadOnlySpan<byte> text)
    {
        if (buffer.Length < text.Length) buffer = new char[text.Length * 2];
        var length = Encoding.UTF8.GetChars(text, buffer);
        CollectionsMarshal.GetValueRefOrAddDefault(counts.GetAlternateLookup<ReadOnlySpan<char>>(), buffer.AsSpan(0, length), out _)++;
    }
}
