namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Voice; Either where the unvocalised word does not tell.</summary>
internal enum Voice { None, Active, Passive, Either }
