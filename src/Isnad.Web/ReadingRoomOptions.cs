using System.Net;
using Isnad.Intake.Fetching;
using Isnad.Web.Security;
using Isnad.Web.Stores;

namespace Isnad.Web;

/// <summary>How a reading room is opened.</summary>
public sealed record ReadingRoomOptions
{
    /// <summary>The port that is taken where none is named.</summary>
    public const int DefaultPort = 8737;

    /// <summary>The store that is read.</summary>
    public required StoreSource Store { get; init; }

    /// <summary>Where it listens.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>On which port; 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Names other than localhost by which it is reached, such as that of a proxy before it. With one of them tokens are required.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The tokens that are known; null for none.</summary>
    public TokenFile? Tokens { get; init; }

    /// <summary>Ask for a token also where only this machine can reach it.</summary>
    public bool TokensRequired { get; init; }

    /// <summary>How much one client may ask.</summary>
    public RateOptions Rates { get; init; } = new();

    /// <summary>How long a client may take to send the head of a request.</summary>
    public TimeSpan SlowestHead { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request waits for a store before it is told to come back.</summary>
    public TimeSpan StorePatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Log every request, not only what fails.</summary>
    public bool Verbose { get; init; }

    /// <summary>Where metrics and traces are sent (OTLP); null for nowhere.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Give metrics at /metrics to those whose token has the scope admin.</summary>
    public bool Metrics { get; init; }

    /// <summary>The address that permalinks begin with, where it is not the one that was asked.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>How the room fetches, and sends: it goes to the network for what people of it want only.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>Look at the feeds that are followed.</summary>
    public bool Feeds { get; init; }

    /// <summary>Send what is new for saved searches to their webhooks.</summary>
    public bool Alerts { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
