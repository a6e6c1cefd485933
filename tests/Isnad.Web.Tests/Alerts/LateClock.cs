namespace Isnad.Web.Tests.Alerts;

/// <summary>A clock that a test sets forward.</summary>
internal sealed class LateClock : TimeProvider
{
    private long late;

    public void Pass(TimeSpan time) => Interlocked.Add(ref late, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref late));
}
