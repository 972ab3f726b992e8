namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>
/// Lets what one customer sends in one at a time: two at one moment would only make each other try again, and the busier the server, the
/// oftener. What meets on two nodes is settled by the database.
/// </summary>
internal sealed class SenderTurns : IDisposable
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <returns>The turn; it ends when that is disposed of.</returns>
    public async Task<IDisposable> EnterAsync(InboundItem item, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)HashCode.Combine(item.ChannelId, item.Sender) % _gates.Length];
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    public void Dispose()
    {
        foreach (var gate in _gates) gate.Dispose();
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
