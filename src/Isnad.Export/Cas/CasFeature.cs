namespace Isnad.Export;

/// <summary>What a feature of a UIMA type holds.</summary>
internal enum CasRange { Text, Whole, Fraction, YesNo, Reference, References }

/// <summary>A feature of a UIMA type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Range">What it holds.</param>
/// <param name="Target">The type that a reference points to.</param>
internal sealed record CasFeature(string Name, CasRange Range, string? Target = null);

/// <summary>A UIMA type.</summary>
/// <param name="Name">Its short name, in the package <c>isnad</c>.</param>
/// <param name="IsAnnotation">True for one with a place in the text.</param>
/// <param name="Features">What it has beside its place.</param>
internal sealed record CasType(string Name, bool IsAnnotation, params CasFeature[] Features)
{
    public string FullName => "isnad." + Name;

    public string Super => IsAnnotation ? "uima.tcas.Annotation" : "uima.cas.TOP";
}
