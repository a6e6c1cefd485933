namespace Isnad.Analysis;

/// <summary>Whether speakers are counted, or whom and what statements name.</summary>
public enum AttentionTo { Speakers, Subjects }
