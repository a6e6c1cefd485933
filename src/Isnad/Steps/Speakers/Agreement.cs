using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>What a cue, or somebody's name, shows of person, gender and number; 0 where it shows nothing.</summary>
/// <param name="Person">1, 2 or 3.</param>
/// <param name="Gender">1 masculine, 2 feminine.</param>
/// <param name="Number">1 singular, 2 dual, 3 plural.</param>
internal readonly record struct Agreement(int Person, int Gender, int Number)
{
    /// <summary>What the cue shows: a verb by its form, a noun by the pronoun on it («قوله», «قولها»).</summary>
    public static Agreement Of(ReadingContext context, CueSite cue)
    {
        if (cue.Word.Rule is CueRule.Verb or CueRule.Participle) return new((int)(cue.Agreement / 16), (int)(cue.Agreement / 4 % 4), (int)(cue.Agreement % 4));
        if (cue.Word.Rule != CueRule.Noun || (cue.Form & 1) == 0) return default;
        return context.Folded(cue.First) switch
        {
            [.., 'ه', 'ا'] => new(3, 2, 1),
            [.., 'ه', 'م', 'ا'] => new(3, 0, 2),
            [.., 'ه', 'م'] or [.., 'ه', 'ن'] => new(3, 0, 3),
            [.., 'ه'] => new(3, 1, 1),
            [.., 'ن', 'ا'] => new(1, 0, 3),
            [.., 'ي'] => new(1, 0, 1),
            _ => default,
        };
    }

    /// <summary>1 where both show the same gender, -1 where they differ, 0 where one shows none.</summary>
    public int GenderFits(int gender) => Gender == 0 || gender == 0 ? 0 : Gender == gender ? 1 : -1;
}
