using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Alerts;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Infrastructure.Work;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

public sealed class WorkQueueTests
{
    private static readonly DateTimeOffset Past = DateTimeOffset.UtcNow.AddMinutes(-5);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_a_lane_only_the_oldest_is_claimed(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        await StorageTests.SaveAsync(engine, workspace, Item(workspace, "lane", 1), Item(workspace, "lane", 2), Item(workspace, null, 3));

        var claimed = await ClaimAsync(engine, 10);

        claimed.Select(item => item.Payload).Should().BeEquivalentTo("1", "3");
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Eight_workers_at_once_never_claim_an_item_twice(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        await StorageTests.SaveAsync(engine, workspace, [.. Enumerable.Range(0, 200).Select(i => Item(workspace, null, i))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<WorkItem>();
            while (await ClaimAsync(engine, 10) is { Count: > 0 } more) mine.AddRange(more);
            return mine;
        })));

        claims.SelectMany(claim => claim).Select(item => item.Id).Should().OnlyHaveUniqueItems();
        claims.Max(claim => claim.Count).Should().BeGreaterThan(0);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_not_due_waits(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        await StorageTests.SaveAsync(engine, workspace, new WorkItem(workspace, "X", "1", null, DateTimeOffset.UtcNow.AddHours(1), Past));

        var claimed = await ClaimAsync(engine, 10);

        claimed.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_node_that_was_stalled_does_not_prolong_the_lease_of_the_one_that_took_over(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        var (stalled, lease) = await GivenTakenOverAsync(engine, workspace);

        await InQueueAsync(engine, workspace, queue => queue.RenewAsync([stalled], default));

        (await OnlyItemAsync(engine, workspace)).LeasedUntil.Should().Be(lease);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_still_runs_keeps_its_lease(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        await StorageTests.SaveAsync(engine, workspace, Item(workspace, null, 1));
        var running = (await ClaimAsync(engine, 1)).Single();
        await LeaseUntilAsync(engine, workspace, Past);

        await InQueueAsync(engine, workspace, queue => queue.RenewAsync([running], default));

        (await OnlyItemAsync(engine, workspace)).LeasedUntil.Should().BeAfter(Past);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_item_for_many_gives_its_place_to_one_for_each(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        await StorageTests.SaveAsync(engine, workspace, Item(workspace, null, 1));
        var whole = (await ClaimAsync(engine, 1)).Single();

        await InQueueAsync(engine, workspace, queue => queue.FinishAsync(whole, [Letter(), Letter()], default));

        (await ClaimAsync(engine, 10)).Should().HaveCount(2).And.NotContain(item => item.Id == whole.Id);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Only_who_holds_an_item_may_split_it(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        var (stalled, _) = await GivenTakenOverAsync(engine, workspace);

        await InQueueAsync(engine, workspace, queue => queue.FinishAsync(stalled, [Letter(), Letter()], default));

        (await OnlyItemAsync(engine, workspace)).Id.Should().Be(stalled.Id);
    }

    private static SendAlertCommand Letter() => new(new AlertId(Guid.NewGuid()), new MemberId(Guid.NewGuid()));

    /// <summary>An item whose first holder does not know yet that another has it now.</summary>
    private static async Task<(WorkItem Stalled, DateTimeOffset Lease)> GivenTakenOverAsync(Engine engine, WorkspaceId workspace)
    {
        await StorageTests.SaveAsync(engine, workspace, Item(workspace, null, 1));
        var stalled = (await ClaimAsync(engine, 1)).Single();
        await LeaseUntilAsync(engine, workspace, Past);
        return (stalled, (await ClaimAsync(engine, 1)).Single().LeasedUntil);
    }

    private static Task<int> LeaseUntilAsync(Engine engine, WorkspaceId workspace, DateTimeOffset until) =>
        engine.InAsync(workspace, db => db.WorkItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.LeasedUntil, until)));

    private static Task<WorkItem> OnlyItemAsync(Engine engine, WorkspaceId workspace) => engine.InAsync(workspace, db => db.WorkItems.AsNoTracking().SingleAsync());

    private static async Task InQueueAsync(Engine engine, WorkspaceId workspace, Func<WorkQueue, Task> work)
    {
        await using var scope = engine.Scope(workspace);
        await work(scope.ServiceProvider.GetRequiredService<WorkQueue>());
    }

    private static WorkItem Item(WorkspaceId workspace, string? lane, int number) =>
        new(workspace, "X", number.ToString(System.Globalization.CultureInfo.InvariantCulture), lane, Past, Past.AddSeconds(number));

    private static async Task<IReadOnlyList<WorkItem>> ClaimAsync(Engine engine, int atMost)
    {
        await using var scope = engine.Scope(default);
        return [.. (await scope.ServiceProvider.GetRequiredService<WorkQueue>().ClaimAsync(atMost, default)).Select(work => work.Item)];
    }
}
