namespace Isnad.Steps.Times;

/// <summary>Units of time. A season is one of sport or study, a period has no length of its own.</summary>
internal enum TimeUnit : byte { None, Second, Minute, Hour, Day, Week, Month, Quarter, Half, Year, Decade, Century, Season, Period }

/// <summary>Which way from the day of writing.</summary>
internal enum Direction : byte { None, Past, Present, Future }

/// <summary>Which end of a period; the rest of it from the day of writing on.</summary>
internal enum Edge : byte { None, Early, Middle, Late, Rest }

/// <summary>How an expression says when.</summary>
internal enum SenseKind : byte
{
    /// <summary>Only a time of day.</summary>
    None,

    /// <summary>Past, present or future, and no more.</summary>
    Reference,

    /// <summary>By year, month, day or weekday.</summary>
    Calendar,

    /// <summary>By units before or after the anchor.</summary>
    Relative,

    Duration,
    Set,
}

/// <summary>So many of a unit.</summary>
internal readonly record struct UnitAmount(TimeUnit Unit, decimal Amount);
