using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Infrastructure.Realtime;
using Vivtorok.Infrastructure.Work;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

/// <summary>Several nodes on one database.</summary>
public sealed class NodeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [ServerTheory, MemberData(nameof(Engines.Servers), MemberType = typeof(Engines))]
    public async Task What_changes_on_one_node_wakes_a_wait_and_the_browsers_of_another(string engine)
    {
        await using var here = await Engine.StartAsync(engine);
        await using var there = await here.JoinAsync();
        await using var running = await RelaysAsync(here, there);
        var (workspace, id) = (new WorkspaceId(Guid.CreateVersion7()), Guid.CreateVersion7());
        List<Change> told = [];
        there.Get<InProcessChangeSignal>().Published += told.Add;
        using var wait = there.Get<IChangeSignal>().Listen(ChangeTopic.Conversation, id);

        var woken = false;
        for (var tries = 0; tries < 30 && !woken; tries++) // a signal may be lost before the other node listens
        {
            here.Get<IChangeSignal>().Publish(workspace, ChangeTopic.Conversation, id);
            woken = await wait.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        woken.Should().BeTrue();
        told.Should().Contain(new Change(workspace, ChangeTopic.Conversation, id));
    }

    [ServerTheory, MemberData(nameof(Engines.Servers), MemberType = typeof(Engines))]
    public async Task Work_that_one_node_writes_wakes_the_dispatcher_of_another(string engine)
    {
        await using var here = await Engine.StartAsync(engine);
        await using var there = await here.JoinAsync();
        await using var running = await RelaysAsync(here, there);

        var woken = false;
        for (var tries = 0; tries < 30 && !woken; tries++)
        {
            here.Get<WorkSignal>().NoteWritten();
            woken = await there.Get<WorkSignal>().WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        woken.Should().BeTrue();
    }

    private static async Task<IAsyncDisposable> RelaysAsync(params Engine[] nodes)
    {
        var relays = nodes.Select(node => node.Get<NodeRelay>()).ToList();
        foreach (var relay in relays) await relay.StartAsync(CancellationToken.None);
        return new Stop(relays);
    }

    private sealed class Stop(List<NodeRelay> relays) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            foreach (var relay in relays) await relay.StopAsync(patience.Token);
        }
    }
}
