using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Infrastructure.Backup;
using Vivtorok.IntegrationTests.Persistence;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Backup;

/// <summary>A database whose own tools brought an old state back, while the log beside it knows what was erased since.</summary>
public sealed class ErasureReplayTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_came_back_with_a_restore_is_erased_again_and_nobody_else(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var (open, purged) = (await StorageTests.GivenWorkspaceAsync(engine), await StorageTests.GivenWorkspaceAsync(engine));
        var (back, stays, others) = (new Contact(open, "Зоряна Незабудько", Now), new Contact(open, "Та, що лишилась", Now), new Contact(purged, "Клієнт закритих", Now));
        await StorageTests.SaveAsync(engine, open, back, stays);
        await StorageTests.SaveAsync(engine, purged, others);
        await engine.Get<IErasureLog>().AppendAsync(new ErasedEntry(Now, open, back.Id), default);
        await engine.Get<IErasureLog>().AppendAsync(new ErasedEntry(Now, purged, null), default);

        var first = await engine.Get<ErasureReplay>().RunAsync(default);
        var again = await engine.Get<ErasureReplay>().RunAsync(default);

        first.Should().Be(new Replayed(People: 1, Workspaces: 1));
        again.People.Should().Be(0);
        (await engine.InAsync(open, db => db.Contacts.Where(contact => contact.Name != null).Select(contact => contact.Name).ToListAsync())).Should().Equal(stays.Name);
        (await engine.InAsync(purged, db => db.Contacts.CountAsync())).Should().Be(0);
        (await engine.InAsync(purged, db => db.Workspaces.Where(row => row.Id == purged).CountAsync())).Should().Be(0);
    }
}
