namespace Isnad.Store;

/// <summary>How long deliveries are tried and kept.</summary>
public static class DeliveryLimits
{
    /// <summary>After so many failures in a row a webhook is switched off.</summary>
    public const int Failures = 20;

    /// <summary>So many deliveries of a search are kept.</summary>
    public const int Kept = 100;
}
