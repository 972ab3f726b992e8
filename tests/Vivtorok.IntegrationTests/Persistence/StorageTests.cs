using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Workspaces;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

public sealed class StorageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(2));

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_contact_comes_back_as_it_was_saved(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await GivenWorkspaceAsync(engine);
        var contact = new Contact(workspace, "Їжакевич Ґанна", Now);
        contact.SetPhone("+380671112233");
        contact.SetTags(["vip", "постійна"]);
        contact.SetField("carModel", "Škoda");

        await SaveAsync(engine, workspace, contact);
        var read = await engine.InAsync(workspace, db => db.Contacts.AsNoTracking().SingleAsync());

        read.Should().BeEquivalentTo(contact, options => options.Excluding(c => c.Events));
        read.CreatedAt.Should().Be(Now);
        read.Version.Should().Be(1);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_row_of_another_workspace_does_not_exist(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var (mine, other) = (await GivenWorkspaceAsync(engine), await GivenWorkspaceAsync(engine));
        await SaveAsync(engine, other, new Contact(other, "Чужа", Now));

        var seen = await engine.InAsync(mine, db => db.Contacts.CountAsync());

        seen.Should().Be(0);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Saving_a_row_of_another_workspace_is_refused(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var (mine, other) = (await GivenWorkspaceAsync(engine), await GivenWorkspaceAsync(engine));

        var save = () => SaveAsync(engine, mine, new Contact(other, "Чужа", Now));

        await save.Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_edits_of_one_version_the_second_fails(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await GivenWorkspaceAsync(engine);
        await SaveAsync(engine, workspace, new Contact(workspace, "Олена", Now));
        await using var first = engine.Scope(workspace);
        await using var second = engine.Scope(workspace);
        var (one, two) = (first.ServiceProvider.GetRequiredService<IAppDbContext>(), second.ServiceProvider.GetRequiredService<IAppDbContext>());
        (await one.Contacts.SingleAsync()).Rename("Перша");
        (await two.Contacts.SingleAsync()).Rename("Друга");

        await one.SaveChangesAsync(default);
        var late = () => two.SaveChangesAsync(default);

        await late.Should().ThrowAsync<DbUpdateConcurrencyException>();
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_repeated_key_is_told_apart_from_other_errors(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await GivenWorkspaceAsync(engine);
        await SaveAsync(engine, workspace, new Channel(workspace, ChannelKind.WebChat, "A", "samekey", Now));

        var told = await engine.InAsync(workspace, async db =>
        {
            db.Channels.Add(new Channel(workspace, ChannelKind.WebChat, "B", "samekey", Now));
            return await db.SaveChangesAsync(default).ContinueWith(save => db.IsUniqueViolation((DbUpdateException)save.Exception!.InnerException!));
        });

        told.Should().BeTrue();
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Pages_show_every_row_once_even_where_instants_are_equal(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var workspace = await GivenWorkspaceAsync(engine);
        await SaveAsync(engine, workspace, [.. Enumerable.Range(0, 25).Select(i => new Contact(workspace, $"c{i}", Now.AddMinutes(i / 10)))]);
        var seen = new List<Guid>();
        string? cursor = null;

        do
        {
            var page = PageRequest.From(4, cursor).Value;
            var rows = await engine.InAsync(workspace, db => db.Contacts.Keyset(c => c.CreatedAt, c => c.Id, page).ToListAsync());
            var cut = page.Cut(rows, row => Cursor.At(row.CreatedAt, row.Id.Value));
            seen.AddRange(cut.Items.Select(row => row.Id.Value));
            cursor = cut.NextCursor;
        }
        while (cursor is not null);

        seen.Should().HaveCount(25).And.OnlyHaveUniqueItems();
    }

    internal static async Task<WorkspaceId> GivenWorkspaceAsync(Engine engine)
    {
        var id = new WorkspaceId(Guid.CreateVersion7());
        await SaveAsync(engine, id, new Workspace(id, "Студія", "uk", Now));
        return id;
    }

    internal static Task<int> SaveAsync(Engine engine, WorkspaceId workspace, params object[] rows) => engine.InAsync(workspace, db =>
    {
        ((DbContext)db).AddRange(rows);
        return db.SaveChangesAsync(default);
    });
}
