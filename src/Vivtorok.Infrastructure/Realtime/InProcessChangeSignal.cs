using System.Collections.Concurrent;
using Vivtorok.Application.Common;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Realtime;

/// <summary>The change signals of a node. Listeners register before they read, so a change between the two is not missed.</summary>
public sealed class InProcessChangeSignal : IChangeSignal
{
    private readonly ConcurrentDictionary<(ChangeTopic, Guid), ConcurrentDictionary<Wait, byte>> _waits = new();

    /// <summary>Every change this node knows of, for whoever passes it on to browsers.</summary>
    public event Action<Change>? Published;

    /// <summary>The changes made by this node, for whoever passes them on to the others.</summary>
    public event Action<Change>? Made;

    public void Publish(WorkspaceId workspaceId, ChangeTopic topic, Guid id)
    {
        var change = new Change(workspaceId, topic, id);
        Hear(change);
        Made?.Invoke(change);
    }

    /// <summary>Another node made a change.</summary>
    public void Hear(Change change)
    {
        if (_waits.TryGetValue((change.Topic, change.Id), out var waits))
            foreach (var wait in waits.Keys) wait.Wake();
        Published?.Invoke(change);
    }

    public IChangeWait Listen(ChangeTopic topic, Guid id)
    {
        while (true)
        {
            var waits = _waits.GetOrAdd((topic, id), _ => new());
            var wait = new Wait(done => Forget((topic, id), waits, done));
            waits.TryAdd(wait, 0);
            if (_waits.TryGetValue((topic, id), out var current) && ReferenceEquals(current, waits)) return wait;
            waits.TryRemove(wait, out _);
        }
    }

    private void Forget((ChangeTopic, Guid) key, ConcurrentDictionary<Wait, byte> waits, Wait wait)
    {
        waits.TryRemove(wait, out _);
        if (waits.IsEmpty) _waits.TryRemove(KeyValuePair.Create(key, waits));
    }

    private sealed class Wait(Action<Wait> forget) : IChangeWait
    {
        private readonly TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Wake() => _changed.TrySetResult();

        public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
        {
            try
            {
                await _changed.Task.WaitAsync(atMost, cancellationToken);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }

        public void Dispose() => forget(this);
    }
}
