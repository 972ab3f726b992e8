using System.Collections.Concurrent;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Common;

/// <summary>Whom a cookie or a key stands for. Shared by requests: never change what is in it.</summary>
public sealed record KnownCaller(Member Member, AccountSession? Session, ApiKey? Key)
{
    /// <summary>The workspace requires a second factor, and the account has none.</summary>
    public bool MustSetUpSecondFactor { get; init; }

    public bool WorkspaceIsClosed { get; init; }
}

/// <summary>
/// Remembers callers for a few seconds, so that not every request reads its session. Whoever revokes something clears it; another
/// node notices after <see cref="Life"/>.
/// </summary>
public sealed class CallerCache(TimeProvider clock)
{
    private const int Capacity = 10_000;
    private readonly ConcurrentDictionary<string, (KnownCaller Caller, long Since)> _known = new();
    private int _generation;

    public static TimeSpan Life { get; } = TimeSpan.FromSeconds(15);

    /// <summary>Read before the database is read; <see cref="Add"/> drops what a revocation has overtaken.</summary>
    public int Generation => Volatile.Read(ref _generation);

    public KnownCaller? Find(string key) =>
        _known.TryGetValue(key, out var entry) && clock.GetElapsedTime(entry.Since) < Life ? entry.Caller : null;

    public void Add(string key, KnownCaller caller, int generation)
    {
        if (_known.Count >= Capacity) _known.Clear();
        _known[key] = (caller, clock.GetTimestamp());
        if (generation != Generation) _known.TryRemove(key, out _);
    }

    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        _known.Clear();
    }
}
