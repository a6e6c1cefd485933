namespace Isnad.Languages.Arabic.Times;

/// <summary>A word or group of words of the table.</summary>
/// <param name="Class">What it does.</param>
/// <param name="Value">A number, or that of a unit, direction or edge.</param>
/// <param name="Code">The value as written in the table.</param>
/// <param name="Form">What sort of word.</param>
/// <param name="Common">Also an ordinary word.</param>
internal sealed record TimeEntry(TimeClass Class, int Value, string Code, TimeForm Form, bool Common = false)
{
    public static TimeEntry None { get; } = new(TimeClass.None, 0, "", TimeForm.None);

    public static TimeEntry Digits { get; } = new(TimeClass.Digits, 0, "", TimeForm.None);
}

/// <summary>What stands at a token.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Length">Tokens that it takes.</param>
/// <param name="Clitic">Units of particles written onto the first.</param>
/// <param name="Definite">It carries ال.</param>
/// <param name="And">One of the particles is و.</param>
internal readonly record struct TimeWord(TimeEntry Entry, byte Length, byte Clitic, bool Definite, bool And);
