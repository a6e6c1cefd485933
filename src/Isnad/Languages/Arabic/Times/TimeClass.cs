namespace Isnad.Languages.Arabic.Times;

/// <summary>What a word does in an expression of time.</summary>
internal enum TimeClass : byte
{
    None,

    /// <summary>Digits; no entry of the table.</summary>
    Digits,

    Weekday, Month, HijriMonth, Unit, RelativeDay, Reference, Modifier, Demonstrative, Same, Edge, DayPart, HourEdge, Midnight, Noon, AfterMidnight, Zone, HalfDay,
    Cardinal, Million, Ordinal, Quantifier, Several, Approximate, For, Before, Each, EachWeekday, Repeated, Set, Fraction, Less, Full, YearSeason, Decade,
    Millennium, Holiday, Age, AgeOf, YearMark, BeforeChrist, From, To, In, Between, Corresponding, DayOfIt, Filler, FutureSign, PastSign, StateVerb, Running, Counted, Title, Proper, Weekend, Numbered, Which,
}

/// <summary>What sort of word it is in its class.</summary>
internal enum TimeForm : byte
{
    None,

    /// <summary>Singular, dual and plural of a unit.</summary>
    One, Two, Many,

    /// <summary>Also a name.</summary>
    Name,

    Hijri, HijriAny, Gregorian, School, Teen, Term, Prefix, Adverb, Today, Yesterday, Tomorrow, BeforeLast, New, Next, Last, Am, Nth,
}

/// <summary>What a word before a length of time does, as the table's numbers have it.</summary>
internal static class ForKind
{
    public const int After = 1;
    public const int Since = 2;

    /// <summary>«طوال»: one unit with ال is a whole one.</summary>
    public const int Throughout = 3;
}
