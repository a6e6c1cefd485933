using Isnad.Text;

namespace Isnad.Export;

/// <summary>A feature structure: an object of a CAS.</summary>
internal sealed class CasStructure(int id, CasType type, TextSpan? span)
{
    public int Id => id;

    public CasType Type => type;

    /// <summary>Its place in UTF-16 units.</summary>
    public TextSpan? Span => span;

    /// <summary>Values by feature: string, int, double, bool, a structure or a list of structures.</summary>
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

    public CasStructure With(string feature, object? value)
    {
        if (value is not null) Values[feature] = value;
        return this;
    }
}
