namespace Isnad.Analysis;

/// <summary>How long the stretches of a timeline are. Weeks are those of ISO 8601: from Monday, the first is the one with 4 January.</summary>
public enum Period { Day, Week, Month, Year }
