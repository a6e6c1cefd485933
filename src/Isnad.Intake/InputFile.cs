using Isnad.Intake.Bytes;

namespace Isnad.Intake;

/// <summary>An open input.</summary>
/// <param name="Name">The path, or "-".</param>
/// <param name="Stream">Its decompressed bytes.</param>
internal sealed record InputFile(string Name, ArchiveStream Stream)
{
    /// <summary>The encoding that was sent with it; null where nothing said one.</summary>
    public string? Charset { get; init; }

    /// <summary>The web address where it was found; null for a file.</summary>
    public string? Address { get; init; }

    /// <summary>What is given out begins with this.</summary>
    public ArticleInput Place { get; } = new(Name, null);

    /// <summary>The form of the input by its first bytes, of which no more are waited for than it takes to tell.</summary>
    /// <exception cref="InputRefusedException">It is something that holds no articles.</exception>
    public InputFormat Sniff()
    {
        var head = new byte[FormatSniffer.Head];
        var length = 0;
        var format = InputFormat.Auto;
        while (format == InputFormat.Auto)
        {
            var read = length < head.Length ? Stream.Read(head.AsSpan(length)) : 0;
            length += read;
            format = FormatSniffer.ByBytes(head.AsSpan(0, length), whole: read == 0);
        }
        Stream.Unread(head.AsSpan(0, length));
        return format;
    }

    /// <summary>All of a document that is held whole, within the limits.</summary>
    /// <exception cref="InputRefusedException">Too large, or not whole.</exception>
    public byte[] ReadAll()
    {
        try
        {
            return CappedReader.ReadAll(Stream, IntakeLimits.Document);
        }
        catch (InvalidDataException e)
        {
            throw new InputRefusedException("input.damaged", e.Message);
        }
    }
}
