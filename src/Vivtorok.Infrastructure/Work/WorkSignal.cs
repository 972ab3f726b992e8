namespace Vivtorok.Infrastructure.Work;

/// <summary>Wakes the dispatcher after a commit that wrote work. Losing a wake-up costs a second: the dispatcher also looks by itself.</summary>
internal sealed class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private long _lastTicks;

    /// <summary>This node has written work; another one may be idle.</summary>
    public event Action? Written;

    public void NoteWritten()
    {
        Wake();
        Written?.Invoke();
    }

    public void Wake()
    {
        try
        {
            if (_signal.CurrentCount == 0) _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two woke it at once: it is awake.
        }
    }

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, cancellationToken);

    /// <summary>An instant later than any given before, so that the items of a lane have an order. In whole microseconds: PostgreSQL keeps no more.</summary>
    public DateTimeOffset Order(DateTimeOffset now)
    {
        var ticks = now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond);
        while (true)
        {
            var last = Interlocked.Read(ref _lastTicks);
            var next = ticks > last || ticks < last - TimeSpan.TicksPerSecond ? ticks : last + TimeSpan.TicksPerMicrosecond;
            if (Interlocked.CompareExchange(ref _lastTicks, next, last) == last) return new DateTimeOffset(next, TimeSpan.Zero);
        }
    }

    public void Dispose() => _signal.Dispose();
}
