using System.Collections.Concurrent;
using Vivtorok.Infrastructure.Work;

namespace Vivtorok.Infrastructure.Realtime;

/// <summary>What this node has to tell the others, each changed row once however often it changed; and what it is told by them.</summary>
internal sealed class NodeNews : IDisposable
{
    public const int NodeLength = 12;
    private const int MaxWaiting = 10_000;
    private readonly ConcurrentDictionary<Change, byte> _made = new();
    private readonly InProcessChangeSignal _changes;
    private readonly WorkSignal _work;
    private int _workWritten;

    public NodeNews(InProcessChangeSignal changes, WorkSignal work)
    {
        (_changes, _work) = (changes, work);
        _changes.Made += Note;
        _work.Written += NoteWork;
    }

    /// <summary>How this node signs what it tells.</summary>
    public string Node { get; } = Guid.NewGuid().ToString("N")[..NodeLength];

    /// <summary>Takes what has gathered, as few lines as the limit allows.</summary>
    /// <param name="maxLength">Characters of one line at most.</param>
    public IEnumerable<string> Take(int maxLength)
    {
        var work = Interlocked.Exchange(ref _workWritten, 0) == 1;
        return ChangeLine.Write(Node, work, _made.Keys.Where(change => _made.TryRemove(change, out _)), maxLength);
    }

    /// <summary>A line has arrived; one's own changes nothing.</summary>
    public void Hear(string line)
    {
        var (node, work, changes) = ChangeLine.Read(line);
        if (node == Node) return;
        if (work) _work.Wake();
        foreach (var change in changes) _changes.Hear(change);
    }

    public void Dispose()
    {
        _changes.Made -= Note;
        _work.Written -= NoteWork;
    }

    // A lost signal costs a refetch on focus; a full memory would cost the process.
    private void Note(Change change)
    {
        if (_made.Count < MaxWaiting) _made.TryAdd(change, 0);
    }

    private void NoteWork() => Interlocked.Exchange(ref _workWritten, 1);
}
