using Isnad.Text;

namespace Isnad;

/// <summary>A person, organisation or place that the text names.</summary>
/// <param name="Id">Unique in its reading: a1, a2, …</param>
/// <param name="Name">The fullest form that the article gives.</param>
/// <param name="Type">What it is.</param>
/// <param name="Mentions">Every place where it is named, without title words and attached particles.</param>
public sealed record Entity(string Id, string Name, EntityType Type, IReadOnlyList<TextSpan> Mentions);

/// <summary>Person, organisation, state or city, other place.</summary>
public enum EntityType { Per, Org, Gpe, Loc }
