namespace Isnad.Export;

/// <summary>What brat must know of the annotations: <c>annotation.conf</c>.</summary>
internal static class BratConfiguration
{
    /// <summary>The attributes of a statement.</summary>
    private static readonly (string Name, IEnumerable<string> Values)[] Attributes =
    [
        ("Act", Enum.GetValues<SpeechAct>().Select(ContractNames.Of)),
        ("Quote", Enum.GetValues<QuotationType>().Select(ContractNames.Of)),
        ("Stance", Enum.GetValues<Stance>().Select(ContractNames.Of)),
    ];

    public static string Text { get; } = $"""
        [entities]
        Cue
        Source
        Relay
        Addressee
        Occasion
        Place
        Evidence
        PER
        ORG
        GPE
        LOC
        Mention
        DATE
        TIME
        DURATION
        SET

        [relations]
        RefersTo	Arg1:Mention, Arg2:PER|ORG|GPE|LOC

        [events]
        Statement	Cue?:Cue, Source?:Source, Speaker?:PER|ORG|GPE|LOC, Relay*:Relay, Addressee?:Addressee, Occasion?:Occasion, Place?:Place, Time?:DATE|TIME|DURATION|SET, Evidence*:Evidence, Inside?:Statement

        [attributes]
        {string.Join('\n', Attributes.Select(attribute => $"{attribute.Name}\tArg:Statement, Value:{string.Join('|', attribute.Values)}"))}

        """.ReplaceLineEndings("\n");
}
