using System.Text.Json.Serialization;

namespace Isnad.Answers;

/// <summary>A value and how many hits have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">How it is shown.</param>
/// <param name="Count">The hits.</param>
/// <param name="Selected">True when the query asks for it already.</param>
/// <param name="ToggleUrl">The same search with it, or without it when it is selected.</param>
public sealed record FacetValueAnswer(
    string Value, string Label, int Count, bool Selected, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ToggleUrl);
