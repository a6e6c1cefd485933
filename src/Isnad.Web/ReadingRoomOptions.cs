using System.Net;
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

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
