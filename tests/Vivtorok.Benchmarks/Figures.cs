using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Vivtorok.Benchmarks;

/// <summary>Durations of one kind of request.</summary>
internal sealed class Figures
{
    private readonly ConcurrentBag<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public async Task<T> TimeAsync<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);

    public double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }

    /// <summary>As the cells of a table row: count, p50, p95, p99 in milliseconds.</summary>
    public string Cells() => string.Create(CultureInfo.InvariantCulture, $"{Count} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0}");
}
