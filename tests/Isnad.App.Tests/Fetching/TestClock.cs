namespace Isnad.App.Tests;

/// <summary>A clock of its own. Whoever sleeps by it wakes at once, and the clock has moved; limits of time run out only when a test says so.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<Cap> caps = [];
    private readonly List<TimeSpan> sleeps = [];
    private DateTimeOffset now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>How long was slept, each time.</summary>
    public IReadOnlyList<TimeSpan> Sleeps
    {
        get { lock (guard) return [.. sleeps]; }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (guard) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Lets time pass, and the limits run out that end in it.</summary>
    public void Advance(TimeSpan time)
    {
        List<Cap> over;
        lock (guard)
        {
            now += time;
            over = [.. caps.Where(cap => cap.Due <= now)];
            caps.RemoveAll(over.Contains);
        }
        foreach (var cap in over) cap.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource)
        {
            var cap = new Cap(this, callback, state);
            cap.Change(dueTime, period);
            return cap;
        }
        lock (guard)
        {
            now += dueTime;
            sleeps.Add(dueTime);
        }
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Cap(this, callback, state);
    }

    private sealed class Cap(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.guard)
            {
                clock.caps.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock.now + dueTime;
                clock.caps.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.guard) clock.caps.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
