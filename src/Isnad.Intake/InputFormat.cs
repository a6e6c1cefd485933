namespace Isnad.Intake;

/// <summary>The forms in which articles come.</summary>
public enum InputFormat
{
    /// <summary>Told by the file's name, else by its first bytes.</summary>
    Auto,

    /// <summary>Plain text, one article.</summary>
    Text,

    /// <summary>JSON objects, one a line, or in one array.</summary>
    JsonLines,

    /// <summary>A web page, one article.</summary>
    Html,

    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>NewsML-G2 of the IPTC.</summary>
    NewsMl,

    /// <summary>ninjs of the IPTC.</summary>
    Ninjs,
}
