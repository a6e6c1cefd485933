namespace Isnad.Store.PostgreSql;

/// <summary>How a database is opened.</summary>
public sealed record PostgreSqlOptions
{
    /// <summary>Make the tables where there are none. The database itself must be there.</summary>
    public bool Create { get; init; }

    /// <summary>Says when statements come in.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
