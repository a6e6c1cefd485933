namespace Isnad.Export;

/// <summary>What may be chosen of a format.</summary>
public sealed record ExportOptions
{
    /// <summary>CSV begins with a byte order mark, without which some spreadsheets take it for another encoding.</summary>
    public bool Bom { get; init; }

    /// <summary>The table that CSV, XLSX and a single Parquet file hold.</summary>
    public ExportTable Table { get; init; } = ExportTables.Statements;

    /// <summary>Tells the time for formats that want one where the article has none.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
