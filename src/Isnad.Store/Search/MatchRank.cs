namespace Isnad.Store;

/// <summary>How well a statement answers a query: the worst of its words decides. Smaller is better.</summary>
public readonly record struct MatchRank(MatchLevel Level, MatchField Field) : IComparable<MatchRank>
{
    /// <summary>Behind every rank.</summary>
    public static readonly MatchRank Last = new((MatchLevel)byte.MaxValue, (MatchField)byte.MaxValue);

    public int CompareTo(MatchRank other) => Level != other.Level ? (byte)Level - (byte)other.Level : (byte)Field - (byte)other.Field;

    /// <summary>The worst of both in level, and the worst of both in field.</summary>
    public static MatchRank Worst(MatchRank a, MatchRank b) => new(a.Level > b.Level ? a.Level : b.Level, a.Field > b.Field ? a.Field : b.Field);

    public static bool operator <(MatchRank left, MatchRank right) => left.CompareTo(right) < 0;

    public static bool operator >(MatchRank left, MatchRank right) => left.CompareTo(right) > 0;

    public static bool operator <=(MatchRank left, MatchRank right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MatchRank left, MatchRank right) => left.CompareTo(right) >= 0;
}

/// <summary>How a word was found: to the letter, folded, or with particles taken off.</summary>
public enum MatchLevel : byte { Exact, Folded, Stripped }

/// <summary>Where a word was found.</summary>
public enum MatchField : byte { Content, Speaker, About, Via, Place, Around, Cue, Outlet }
