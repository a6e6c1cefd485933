namespace Isnad.Languages.Arabic.Morphology;

/// <summary>The endings of past, present and imperative, those likeliest in news first.</summary>
internal static class VerbEndings
{
    private const Person First = Person.First;
    private const Person Second = Person.Second;
    private const Person Third = Person.Third;
    private const Gender He = Gender.Masculine;
    private const Gender She = Gender.Feminine;
    private const Gender Any = Gender.None;
    private const GrammaticalNumber One = GrammaticalNumber.Singular;
    private const GrammaticalNumber Two = GrammaticalNumber.Dual;
    private const GrammaticalNumber Many = GrammaticalNumber.Plural;

    public static IReadOnlyList<VerbEnding> Past { get; } =
    [
        new(Third, He, One, ' ', "a", "a"), new(Third, She, One, ' ', "at", "at"), new(Third, He, Many, ' ', "UE", "U"),
        new(Third, He, Two, ' ', "A", "A"), new(Third, She, Two, ' ', "atA", "atA"), new(Third, She, Many, ' ', "na", "na"),
        new(First, Any, One, ' ', "tu", "tu"), new(First, Any, Many, ' ', "nA", "nA"),
        new(Second, He, One, ' ', "ta", "ta"), new(Second, He, Many, ' ', "tum", "tumU"),
        new(Second, Any, Two, ' ', "tumA", "tumA"), new(Second, She, Many, ' ', "tunna", "tunna"),
    ];

    /// <summary>Indicative, subjunctive and jussive as far as writing tells them apart.</summary>
    public static IReadOnlyList<VerbEnding> Present { get; } =
    [
        new(Third, He, One, 'y', "u", "u"), new(Third, He, One, 'y', "-", "-"),
        new(Third, She, One, 't', "u", "u"), new(Third, She, One, 't', "-", "-"),
        new(Third, He, Many, 'y', "Una", "Una"), new(Third, He, Many, 'y', "UE", "U"),
        new(Third, He, Two, 'y', "Ani", "Ani"), new(Third, He, Two, 'y', "A", "A"),
        new(Third, She, Two, 't', "Ani", "Ani"), new(Third, She, Two, 't', "A", "A"),
        new(Third, She, Many, 'y', "na", "na"),
        new(First, Any, One, 'h', "u", "u"), new(First, Any, One, 'h', "-", "-"),
        new(First, Any, Many, 'n', "u", "u"), new(First, Any, Many, 'n', "-", "-"),
        new(Second, He, One, 't', "u", "u"), new(Second, He, One, 't', "-", "-"),
        new(Second, He, Many, 't', "Una", "Una"), new(Second, He, Many, 't', "UE", "U"),
        new(Second, She, One, 't', "Ina", "Ina"), new(Second, She, One, 't', "I", "I"),
        new(Second, She, Many, 't', "na", "na"),
    ];

    public static IReadOnlyList<VerbEnding> Imperative { get; } =
    [
        new(Second, He, One, ' ', "-", "-"), new(Second, He, Many, ' ', "UE", "U"), new(Second, She, One, ' ', "I", "I"),
        new(Second, Any, Two, ' ', "A", "A"), new(Second, She, Many, ' ', "na", "na"),
    ];
}
