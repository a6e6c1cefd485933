using Isnad.Languages.Arabic.Morphology;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>Takes the clitics off a folded word, letter by letter.</summary>
internal static class Affixes
{
    public const int MaxReadings = 8;

    /// <summary>Every way to read clitics at the front, fewest first.</summary>
    public static int Before(ReadOnlySpan<char> word, Span<Proclitics> into)
    {
        var count = After(word, 0, Conjunction.None, into, 0);
        var conjunction = word[0] switch { 'و' => Conjunction.Waw, 'ف' => Conjunction.Fa, _ => Conjunction.None };
        return conjunction == Conjunction.None ? count : After(word, 1, conjunction, into, count);
    }

    private static int After(ReadOnlySpan<char> word, int at, Conjunction conjunction, Span<Proclitics> into, int count)
    {
        var rest = word[at..];
        into[count++] = new(at, conjunction, Preposition.None, false, false);
        if (rest.Length < 4) return count;
        if (rest is ['ا', 'ل', ..])
        {
            into[count++] = new(at + 2, conjunction, Preposition.None, true, false);
            return count;
        }
        if (rest is ['س', 'ا' or 'ت' or 'ي' or 'ن', ..]) into[count++] = new(at + 1, conjunction, Preposition.None, false, true);
        var preposition = rest[0] switch { 'ب' => Preposition.Ba, 'ل' => Preposition.Lam, 'ك' => Preposition.Kaf, _ => Preposition.None };
        if (preposition == Preposition.None) return count;
        if (rest is ['ل', 'ل', ..]) into[count++] = new(at + 2, conjunction, preposition, true, false);
        else if (rest is ['ب' or 'ك', 'ا', 'ل', ..]) into[count++] = new(at + 3, conjunction, preposition, true, false);
        into[count++] = new(at + 1, conjunction, preposition, false, false);
        return count;
    }

    /// <summary>Which lengths a pronoun at the end may have: bit 1, 2, 3.</summary>
    public static int PronounLengths(ReadOnlySpan<char> word) => word switch
    {
        [.., 'ه' or 'ك'] => 0b0010,
        [.., 'ن', 'ي'] => 0b0110,
        [.., 'ي'] => 0b0010,
        [.., 'ه' or 'ك', 'م', 'ا'] => 0b1000,
        [.., 'ه' or 'ن', 'ا'] or [.., 'ه' or 'ك', 'م' or 'ن'] => 0b0100,
        _ => 0,
    };

    /// <summary>The pronoun of <paramref name="length"/> letters at the end; the default value where these are none.</summary>
    public static Pronoun Pronoun(ReadOnlySpan<char> word, int length)
    {
        const GrammaticalNumber one = GrammaticalNumber.Singular;
        const GrammaticalNumber two = GrammaticalNumber.Dual;
        const GrammaticalNumber many = GrammaticalNumber.Plural;
        return length >= word.Length ? default : word[^length..] switch
        {
            ['ه'] => new(Person.Third, Gender.Masculine, one, length),
            ['ه', 'ا'] => new(Person.Third, Gender.Feminine, one, length),
            ['ه', 'م'] => new(Person.Third, Gender.Masculine, many, length),
            ['ه', 'ن'] => new(Person.Third, Gender.Feminine, many, length),
            ['ه', 'م', 'ا'] => new(Person.Third, Gender.None, two, length),
            ['ك'] => new(Person.Second, Gender.Masculine, one, length),
            ['ك', 'م'] => new(Person.Second, Gender.Masculine, many, length),
            ['ك', 'ن'] => new(Person.Second, Gender.Feminine, many, length),
            ['ك', 'م', 'ا'] => new(Person.Second, Gender.None, two, length),
            ['ن', 'ا'] => new(Person.First, Gender.None, many, length),
            ['ن', 'ي'] or ['ي'] => new(Person.First, Gender.None, one, length),
            _ => default,
        };
    }
}
