namespace Isnad.Languages.Arabic.Morphology;

/// <summary>The derived forms; Q and QIV are the first and the fourth of four radicals (برهن, اطمأنّ).</summary>
internal enum VerbForm { I, II, III, IV, V, VI, VII, VIII, IX, X, Q, QIV }
