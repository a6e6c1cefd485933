namespace Isnad.Languages.Arabic.Cues;

/// <summary>A word or group that means "according to".</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Index">Index of the entry in <see cref="CueLexicon.Entries"/>.</param>
/// <param name="Words">Its folded words.</param>
/// <param name="TakesPronoun">Whether the last word may carry a pronoun: من وجهة نظره.</param>
internal sealed record CueGroup(CueEntry Entry, int Index, IReadOnlyList<string> Words, bool TakesPronoun);
