using System.Globalization;

namespace Isnad.Evaluation;

/// <summary>A named figure: a count, or a share from 0 to 1.</summary>
public readonly record struct Figure(string Name, double Value, bool IsCount)
{
    /// <summary>A count as it is, a share with three decimals, a tie to the even digit.</summary>
    public string Printed => IsCount ? Value.ToString("0", CultureInfo.InvariantCulture) : ThreeDecimals(Value);

    internal static string ThreeDecimals(double value)
    {
        // A double lies exactly between two values of three decimals only when it is an odd number of sixteenths.
        var tie = value * 16 % 2 is 1 or -1;
        return (tie ? Math.Round(value, 3, MidpointRounding.ToEven) : value).ToString("F3", CultureInfo.InvariantCulture);
    }
}

/// <summary>Precision, recall and their harmonic mean.</summary>
public readonly record struct Quality(double Precision, double Recall, double F1)
{
    /// <summary>From what is right, what was to be found and what was answered.</summary>
    public static Quality Of(int right, int gold, int answered)
    {
        var p = answered > 0 ? (double)right / answered : 0;
        var r = gold > 0 ? (double)right / gold : 0;
        return new Quality(p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
    }
}
