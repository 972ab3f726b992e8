using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Business;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Sales;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Persistence.Seed;

/// <summary>One workspace that looks alive: the salon «Вільха» with its people, a week of conversations, a calendar and a sales board.</summary>
internal sealed class DemoSeed(AppDbContext db, IAccountStore accounts, Caller caller, IMediator mediator, TimeProvider clock)
{
    public const string OwnerEmail = "demo@vivtorok.example";
    private const string ColleagueEmail = "marta@vivtorok.example";
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>All or nothing, and only where there is no workspace yet.</summary>
    /// <returns>Whether the demo is there, made now or before.</returns>
    public async Task<bool> RunAsync(string password, CancellationToken cancellationToken)
    {
        if (await db.Workspaces.AnyAsync(cancellationToken)) return await accounts.FindByEmailAsync(OwnerEmail, cancellationToken) is not null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (owner, colleague) = await OpenAsync(password, cancellationToken);
        var now = clock.GetUtcNow();
        var file = DemoFile.Read(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, "Europe/Kyiv").DateTime));
        var imported = await mediator.Send(new ImportBusinessCommand(file.Import), cancellationToken);
        if (!imported.IsSuccess) throw new InvalidOperationException($"The demo was refused at {string.Join(", ", imported.Failure.Fields?.Keys ?? [])}.");

        var business = await SnapshotAsync(cancellationToken);
        await FillAsync(file, business, new DemoTime(business, now), owner, colleague);
        foreach (var entity in db.ChangeTracker.Entries<Entity>()) entity.Entity.ClearEvents(); // history: it asks nobody to answer or deliver
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<(Member Owner, Member Colleague)> OpenAsync(string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var workspace = new Workspace(new WorkspaceId(Guid.CreateVersion7()), "Салон «Вільха»", "uk", now.AddDays(-200));
        workspace.FinishSetUp(now.AddDays(-199));
        var owner = await JoinAsync(workspace, new NewAccount("Марко Вільховий", OwnerEmail, password, "uk", true), MemberRole.Owner, cancellationToken);
        var colleague = await JoinAsync(
            workspace, new NewAccount("Марта Кравець", ColleagueEmail, RandomNumberGenerator.GetString(Base62, 32), "uk", true), MemberRole.Agent, cancellationToken);
        caller.IsMember(owner, null);
        db.Workspaces.Add(workspace);
        db.Members.AddRange(owner, colleague);
        db.Businesses.Add(new BusinessProfile(workspace.Id, workspace.Name, "Europe/Kyiv", "UAH", ["uk", "en"]));
        db.Pipelines.Add(Pipeline.Default(workspace.Id, workspace.Locale));
        await db.SaveChangesAsync(cancellationToken);
        return (owner, colleague);
    }

    private async Task<Member> JoinAsync(Workspace workspace, NewAccount account, MemberRole role, CancellationToken cancellationToken)
    {
        var added = await accounts.AddAsync(account, cancellationToken);
        return new Member(workspace.Id, added.Value.Id, account.Name, account.Email, role, workspace.CreatedAt);
    }

    private async Task<BusinessSnapshot> SnapshotAsync(CancellationToken cancellationToken) => new(
        await db.Businesses.SingleAsync(cancellationToken), await db.Services.ToListAsync(cancellationToken), await db.Staff.ToListAsync(cancellationToken),
        await db.Products.ToListAsync(cancellationToken), await db.Promotions.ToListAsync(cancellationToken),
        await db.Knowledge.ToListAsync(cancellationToken), await db.CustomFields.ToListAsync(cancellationToken));

    private async Task FillAsync(DemoFile file, BusinessSnapshot business, DemoTime time, Member owner, Member colleague)
    {
        var workspace = business.Profile.WorkspaceId;
        var channel = Channel(file, workspace, time.Now);
        Agent(file, workspace, owner, time.Now);
        var contacts = file.Contacts.ToDictionary(row => row.Key, row => Contact(row, workspace, time.Now));
        db.Contacts.AddRange(contacts.Values);
        var calendar = new DemoCalendar(db, business, time);
        calendar.Fill(file, contacts);
        var talk = new DemoTalk(db, time, channel, owner, colleague);
        foreach (var script in file.Conversations) calendar.AgreedIn(talk.Play(script, contacts[script.Contact], calendar.Starts));
        new DemoSales(db, time, await db.Pipelines.SingleAsync(), colleague).Fill(file, contacts);
    }

    private Channel Channel(DemoFile file, WorkspaceId workspace, DateTimeOffset now)
    {
        var key = RandomNumberGenerator.GetString(Base62, Domain.Channels.Channel.KeyLength);
        var channel = new Channel(workspace, ChannelKind.WebChat, "Сайт", key, now.AddDays(-190));
        channel.Greet(file.Greetings);
        channel.SetAgent(AgentMode.Everyone, Domain.Channels.Channel.DefaultBurstWaitSeconds, []);
        db.Channels.Add(channel);
        return channel;
    }

    private void Agent(DemoFile file, WorkspaceId workspace, Member owner, DateTimeOffset now)
    {
        var agent = new Agent(workspace);
        agent.Edit(file.Instructions, AgentTone.Friendly);
        db.Agents.Add(agent);
        db.AgentVersions.Add(agent.Publish(owner.Id, now.AddDays(-180)));
    }

    private static Contact Contact(DemoContact row, WorkspaceId workspace, DateTimeOffset now)
    {
        var contact = new Contact(workspace, row.Name, now.AddDays(-row.DaysAgo).AddHours(-2));
        contact.SetPhone(row.Phone);
        contact.SetEmail(row.Email);
        contact.SetNotes(row.Notes);
        contact.SetLocale(row.Locale);
        contact.SetTags(row.Tags);
        contact.MoveTo(row.Stage);
        foreach (var (key, value) in row.Fields) contact.SetField(key, value);
        return contact;
    }
}
