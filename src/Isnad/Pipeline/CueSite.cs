namespace Isnad.Pipeline;

/// <summary>A word, or a mark, that may attribute: tokens [First, End).</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Word">What the lexicon says of it.</param>
/// <param name="Form">Part of speech, tense, voice and clitics in one number, as features see it.</param>
/// <param name="Agreement">Person, gender and number that it shows.</param>
/// <param name="Rival">Hash of the lemma of its second reading; 0 where it has only one.</param>
internal readonly record struct CueSite(int First, int End, CueWord Word, ulong Form, ulong Agreement, ulong Rival)
{
    /// <summary>Stands for the dictionary form in features.</summary>
    public ulong Lemma => Word.Hash;
}

/// <summary>A dictionary form that attributes.</summary>
/// <param name="Lemma">As a dictionary writes it.</param>
/// <param name="Hash">A hash of the lemma.</param>
/// <param name="Act">The speech act that it names most often.</param>
/// <param name="Stance">What it adds of the narrator's view.</param>
/// <param name="Governs">The complements that it takes, as a set of bits that only features read.</param>
/// <param name="Rule">The rule that proposes it.</param>
internal sealed record CueWord(string Lemma, ulong Hash, SpeechAct Act, Stance Stance, ulong Governs, CueRule Rule);

/// <summary>The sort of construction that a cue belongs to.</summary>
internal enum CueRule { Verb, Participle, Noun, Group, Colon }
