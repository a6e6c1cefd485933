namespace Isnad.Export;

/// <summary>The names by which kinds, acts and types go outside the process.</summary>
public static class ContractNames
{
    /// <summary>person, organization, …</summary>
    public static string Of(SpeakerKind kind) => Lower(kind);

    /// <summary>direct, indirect, mixed.</summary>
    public static string Of(QuotationType quote) => Lower(quote);

    /// <summary>say, deny, warn, …</summary>
    public static string Of(SpeechAct act) => Lower(act);

    /// <summary>neutral, assert, distance, …</summary>
    public static string Of(Stance stance) => Lower(stance);

    /// <summary>accepted, rejected, edited, added.</summary>
    public static string Of(ReviewStatus status) => Lower(status);

    /// <summary>outlet, relay, speaker.</summary>
    public static string Of(ChainRole role) => Lower(role);

    /// <summary>PER, ORG, GPE, LOC.</summary>
    public static string Of(EntityType type) => type.ToString().ToUpperInvariant();

    /// <summary>title, pronoun, description.</summary>
    public static string Of(CoreferenceKind how) => Lower(how);

    /// <summary>DATE, TIME, DURATION, SET.</summary>
    public static string Of(TimeType type) => type.ToString().ToUpperInvariant();

    /// <summary>article, dateline, weekday, earlier.</summary>
    public static string Of(TimeAnchorSource source) => Lower(source);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
