namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Tense of a finite verb. A form never stores Future: it is a present with a س before it.</summary>
internal enum Tense { None, Past, Present, Imperative, Future }
