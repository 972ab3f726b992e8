using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Closure;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Purge;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

/// <summary>Closing ends in removal: of every row of every table of the model, on every engine.</summary>
public sealed class PurgeWorkspaceTests
{
    private static readonly string[] Kept = ["PurgeReceipt", "InvoiceRecord"];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nothing_of_a_purged_workspace_is_left_in_any_table_and_nothing_of_another_is_touched(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var (gone, other) = (await GivenFullAsync(engine), await GivenFullAsync(engine));
        var (before, others) = (await CountAsync(engine, gone), await CountAsync(engine, other));
        before.Where(table => table.Value == 0).Should().BeEmpty("a purge of nothing proves nothing");

        await PurgeAsync(engine, gone);

        (await CountAsync(engine, gone)).Where(table => table.Value > 0).Select(table => table.Key).Should().BeEquivalentTo(Kept);
        (await CountAsync(engine, other)).Should().BeEquivalentTo(others);
        (await engine.InAsync(gone, db => db.Workspaces.CountAsync(row => row.Id == gone))).Should().Be(0);
        var receipt = await engine.InAsync(gone, db => db.PurgeReceipts.AsNoTracking().SingleAsync());
        receipt.PurgedAt.Should().NotBeNull();
        receipt.Rows.ToDictionary(row => row.Record, row => row.Rows).Should().BeEquivalentTo(Removed(before));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_purge_that_was_broken_off_goes_on_and_its_receipt_counts_on(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var gone = await GivenFullAsync(engine);
        var before = await CountAsync(engine, gone);
        await using (var scope = engine.Scope(gone))
        {
            var (db, store) = (scope.ServiceProvider.GetRequiredService<IAppDbContext>(), scope.ServiceProvider.GetRequiredService<IWorkspaceStore>());
            var receipt = await db.PurgeReceipts.SingleAsync();
            foreach (var record in store.Records.Take(10)) await store.RemoveAsync(record, 500, rows => receipt.Removed(record, rows), default);
        }

        await PurgeAsync(engine, gone);

        var whole = await engine.InAsync(gone, db => db.PurgeReceipts.AsNoTracking().SingleAsync());
        whole.Rows.ToDictionary(row => row.Record, row => row.Rows).Should().BeEquivalentTo(Removed(before)).And.HaveCountGreaterThan(40);
    }

    [Fact]
    public async Task An_open_workspace_and_one_whose_days_are_not_over_are_left_alone()
    {
        await using var engine = await Engine.StartAsync(Engines.Sqlite);
        var open = await StorageTests.GivenWorkspaceAsync(engine);
        var closed = await StorageTests.GivenWorkspaceAsync(engine);
        await engine.InAsync(closed, db => db.Workspaces.Where(row => row.Id == closed).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, DateTimeOffset.UtcNow).SetProperty(row => row.PurgeAt, DateTimeOffset.UtcNow.AddDays(30))));

        foreach (var workspace in new[] { open, closed }) await PurgeAsync(engine, workspace);

        (await engine.InAsync(open, db => db.Workspaces.CountAsync())).Should().Be(2);
    }

    // Members go with their accounts.
    private static Dictionary<string, int> Removed(Dictionary<string, int> before) =>
        before.Where(table => !Kept.Contains(table.Key) && table.Key != "Member").ToDictionary(table => table.Key, table => table.Value);

    private static async Task<WorkspaceId> GivenFullAsync(Engine engine)
    {
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        await using var scope = engine.Scope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await new EveryRow(db, workspace).FillAsync();
        var past = DateTimeOffset.UtcNow.AddDays(-1);
        await db.Workspaces.Where(row => row.Id == workspace).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, past).SetProperty(row => row.PurgeAt, past));
        return workspace;
    }

    private static async Task<Dictionary<string, int>> CountAsync(Engine engine, WorkspaceId workspace)
    {
        await using var scope = engine.Scope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var counts = new Dictionary<string, int>();
        foreach (var table in WorkspaceTable.Of(db.Model)) counts[table.Name] = await table.CountAsync(db, workspace, default);
        return counts;
    }

    private static async Task PurgeAsync(Engine engine, WorkspaceId workspace)
    {
        await using var scope = engine.Scope(workspace);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new PurgeWorkspaceCommand());
    }
}
