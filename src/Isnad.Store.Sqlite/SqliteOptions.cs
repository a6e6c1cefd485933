namespace Isnad.Store.Sqlite;

/// <summary>How a database file is opened.</summary>
public sealed record SqliteOptions
{
    /// <summary>Make the file, and its folder, where there is none.</summary>
    public bool Create { get; init; }

    /// <summary>Says when statements come in.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The most pages that the file may grow to, as on a disk that fills up; null for no limit.</summary>
    public int? MostPages { get; init; }
}
