namespace Isnad.Export;

/// <summary>A form in which articles go out.</summary>
public sealed class ExportFormat
{
    private readonly Func<Stream, ExportOptions, ExportWriter>? stream;
    private readonly Func<IExportFiles, ExportOptions, ExportWriter>? files;

    private ExportFormat(string name, string mediaType)
    {
        Name = name;
        MediaType = mediaType;
    }

    private ExportFormat(string name, string mediaType, Func<Stream, ExportOptions, ExportWriter> stream)
        : this(name, mediaType) => this.stream = stream;

    private ExportFormat(string name, Func<IExportFiles, ExportOptions, ExportWriter> files)
        : this(name, "application/zip") => this.files = files;

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("csv", "text/csv; charset=utf-8", (output, options) => new CsvExport(output, options.Table, options.Bom)),
        new("jsonl", "application/jsonl", (output, _) => new JsonLinesExport(output)),
        new("json", "application/json", (output, _) => new JsonExport(output)),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (output, options) => new XlsxExport(output, options.Table)) { IsBinary = true },
        new("parquet", (files, _) => new ParquetExport(files)),
        new("json-ld", "application/ld+json", (output, _) => new JsonLdExport(output)),
        new("web-annotation", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", (output, _) => new WebAnnotationExport(output)),
        new("brat", (files, _) => new BratExport(files)),
        new("cas", (files, _) => new CasXmiExport(files)),
        new("cas-json", (files, _) => new CasJsonExport(files)),
        new("conllu", "text/plain; charset=utf-8", (output, _) => new ConlluExport(output)),
        new("ninjs", (files, _) => new NinjsExport(files)),
        new("newsml-g2", (files, options) => new NewsMlExport(files, options.Clock)),
    ];

    /// <summary>One table as a single Parquet file; the format <c>parquet</c> holds them all.</summary>
    public static ExportFormat ParquetTable { get; } = new("parquet", "application/vnd.apache.parquet", (output, options) => new ParquetTableExport(output, options.Table)) { IsBinary = true };

    /// <summary>By what it is asked for, such as <c>csv</c>.</summary>
    public string Name { get; }

    /// <summary>The media type of what <see cref="Open(Stream, ExportOptions)"/> writes.</summary>
    public string MediaType { get; }

    /// <summary>True where a terminal should not be shown it.</summary>
    public bool IsBinary { get => field || HasFiles; private init; }

    /// <summary>True for several files: a folder, or a zip archive in a stream.</summary>
    public bool HasFiles => files is not null;

    /// <summary>The format of that name; null when there is none.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>A writer into a stream, which stays open. Only written to, never sought in.</summary>
    public ExportWriter Open(Stream output, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        return stream is { } open ? open(output, options ?? new ExportOptions()) : new ZippedExport(new ZipFiles(output), archive => files!(archive, options ?? new ExportOptions()));
    }

    /// <summary>A writer of files.</summary>
    /// <exception cref="InvalidOperationException">The format is a single file.</exception>
    public ExportWriter Open(IExportFiles folder, ExportOptions? options = null) =>
        files is { } open ? open(folder, options ?? new ExportOptions()) : throw new InvalidOperationException($"{Name} is a single file");
}
