using System.Diagnostics.Metrics;

namespace Isnad.Web.Telemetry;

/// <summary>What the room itself measures.</summary>
public sealed class RoomMeters : IDisposable
{
    internal const string Name = "Isnad.Web";

    private readonly Meter meter;
    private readonly Histogram<double> waited;
    private readonly Histogram<double> worked;
    private readonly Counter<long> refused;

    public RoomMeters(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        meter = meters.Create(Name);
        waited = meter.CreateHistogram<double>("isnad.store.wait", "s", "Time that a request waited for a store.");
        worked = meter.CreateHistogram<double>("isnad.store.work", "s", "Time that a store was in use.");
        refused = meter.CreateCounter<long>("isnad.store.refused", "{request}", "Requests that got no store in time.");
    }

    internal void Waited(TimeSpan time) => waited.Record(time.TotalSeconds);

    internal void Worked(TimeSpan time) => worked.Record(time.TotalSeconds);

    internal void Refused() => refused.Add(1);

    public void Dispose() => meter.Dispose();
}
