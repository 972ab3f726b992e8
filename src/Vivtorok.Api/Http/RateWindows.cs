using System.Collections.Concurrent;

namespace Vivtorok.Api.Http;

/// <summary>
/// Counts in fixed windows by who asks. It holds <paramref name="most"/> windows: when strangers have filled it, whoever comes next shares one
/// with the others who come, until windows are over.
/// </summary>
internal sealed class RateWindows(TimeProvider clock, int most)
{
    private const string Newcomers = "";
    private static readonly TimeSpan SweepPause = TimeSpan.FromSeconds(1); // a full house is not searched for each that knocks
    private readonly ConcurrentDictionary<(string Rule, string Who), Window> _windows = new();
    private int _count; // the dictionary's own count stops everybody else
    private long _sweptAt;

    public int Count => _windows.Count;

    public RateTaken Take(string rule, string who, int limit, TimeSpan span)
    {
        var window = Find(rule, who, span);
        lock (window)
        {
            // Elapsed time is the machine's, whatever clock a test sets.
            if (window.IsOver(clock)) (window.Start, window.Taken) = (clock.GetTimestamp(), 0);
            window.Taken++;
            return new RateTaken(limit, limit - window.Taken, span - clock.GetElapsedTime(window.Start));
        }
    }

    private Window Find(string rule, string who, TimeSpan span)
    {
        if (_windows.TryGetValue((rule, who), out var known)) return known;
        if (Volatile.Read(ref _count) >= most) Sweep();
        return Add((rule, Volatile.Read(ref _count) >= most ? Newcomers : who), span);
    }

    private Window Add((string Rule, string Who) key, TimeSpan span)
    {
        var added = new Window(span) { Start = clock.GetTimestamp() };
        var window = _windows.GetOrAdd(key, added);
        if (ReferenceEquals(window, added)) Interlocked.Increment(ref _count);
        return window;
    }

    private void Sweep()
    {
        var last = Interlocked.Read(ref _sweptAt);
        if (clock.GetElapsedTime(last) < SweepPause || Interlocked.CompareExchange(ref _sweptAt, clock.GetTimestamp(), last) != last) return;
        foreach (var (key, window) in _windows)
            if (window.IsOver(clock) && _windows.TryRemove(key, out _)) Interlocked.Decrement(ref _count);
    }

    private sealed class Window(TimeSpan span)
    {
        public long Start { get; set; }

        public int Taken { get; set; }

        public bool IsOver(TimeProvider clock) => clock.GetElapsedTime(Start) >= span;
    }
}

/// <summary>One more was counted.</summary>
/// <param name="Left">How many more may come; negative: this one was too much.</param>
/// <param name="Reset">When counting begins anew.</param>
internal readonly record struct RateTaken(int Limit, int Left, TimeSpan Reset);
