using Microsoft.Extensions.DependencyInjection;
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

    private static WorkItem Item(WorkspaceId workspace, string? lane, int number) =>
        new(workspace, "X", number.ToString(System.Globalization.CultureInfo.InvariantCulture), lane, Past, Past.AddSeconds(number));

    private static async Task<IReadOnlyList<WorkItem>> ClaimAsync(Engine engine, int atMost)
    {
        await using var scope = engine.Scope(default);
        return [.. (await scope.ServiceProvider.GetRequiredService<WorkQueue>().ClaimAsync(atMost, default)).Select(work => work.Item)];
    }
}
