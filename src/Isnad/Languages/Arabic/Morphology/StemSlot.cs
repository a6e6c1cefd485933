namespace Isnad.Languages.Arabic.Morphology;

/// <summary>The stems that a verb has.</summary>
internal enum StemSlot { Past, Present, PassivePast, PassivePresent, ActiveParticiple, PassiveParticiple, VerbalNoun }
