using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Appointments;
using Vivtorok.Domain;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.IntegrationTests.Persistence;

namespace Vivtorok.IntegrationTests.Appointments;

/// <summary>A salon on some engine that is always open and has one service, one customer and one chat.</summary>
internal sealed class Salon
{
    private static readonly Dictionary<string, string> None = [];

    private readonly Engine _engine;
    private readonly WorkspaceId _workspace;
    private readonly ContactId _contact;
    private readonly ConversationId _conversation;

    private Salon(Engine engine, WorkspaceId workspace, Service service, Contact contact, Conversation conversation)
    {
        (_engine, _workspace, _contact, _conversation) = (engine, workspace, contact.Id, conversation.Id);
        (ServiceId, Date) = (service.Id, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7));
    }

    public ServiceId ServiceId { get; }

    public WorkspaceId Workspace => _workspace;

    /// <summary>A day in the future on which nothing is booked yet.</summary>
    public DateOnly Date { get; }

    public static async Task<Salon> OpenAsync(Engine engine, int? capacity = 1)
    {
        var workspace = await StorageTests.GivenWorkspaceAsync(engine);
        var now = DateTimeOffset.UtcNow.AddHours(-1);
        var profile = new BusinessProfile(workspace, "Salon", "Europe/Kyiv", "UAH", ["uk"]);
        var always = Enum.GetValues<DayOfWeek>().Select(day => new DayHours(day, [new HoursSpan(0, 1440)])).ToList();
        profile.Describe(new BusinessDetails("Salon", None, null, null, null, None, null, null, "Europe/Kyiv", "UAH", ["uk"], always, []));
        profile.SetBookingRules(new BookingRules(15, 0, 90, capacity));
        var service = new Service(workspace, "cut");
        service.Describe(new Offer("Cut", None, null, None, null, new Money(45000, "UAH"), PriceKind.Fixed, [], None), new ServiceDetails(null, 60, true, null, null), now);
        var contact = new Contact(workspace, "Олена", now);
        contact.SetPhone("+380671112233");
        var channel = new Channel(workspace, ChannelKind.WebChat, "Site", Guid.CreateVersion7().ToString("N")[..Channel.KeyLength], now);
        var conversation = new Conversation(contact, channel, agentAnswers: true, now);
        await StorageTests.SaveAsync(engine, workspace, profile, service, contact, channel, conversation);
        return new Salon(engine, workspace, service, contact, conversation);
    }

    /// <summary>A member's booking of one hour.</summary>
    public async Task<Result<AppointmentRow>> BookAsync(int minuteOfDay)
    {
        await using var scope = _engine.Scope(_workspace);
        var startsAt = new DateTimeOffset(Date, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minuteOfDay);
        var command = new CreateAppointmentCommand(ServiceId, null, null, _contact, startsAt, null, null, null);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    public async Task<Result<AppointmentRow>> MoveAsync(AppointmentId id, int minuteOfDay)
    {
        await using var scope = _engine.Scope(_workspace);
        var startsAt = new DateTimeOffset(Date, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minuteOfDay);
        var changes = new AppointmentChanges(new(startsAt), default, default, default, default, default, default);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new EditAppointmentCommand(id, changes, null));
    }

    /// <summary>What the agent does for the customer of the chat.</summary>
    public async Task<ToolResult> RunAsync(string tool, JsonObject arguments)
    {
        await using var scope = _engine.Scope(_workspace, "agent");
        var business = await scope.ServiceProvider.GetRequiredService<IBusinessSnapshots>().GetAsync(default);
        var tools = scope.ServiceProvider.GetRequiredService<IEnumerable<IAgentTool>>();
        var written = await scope.ServiceProvider.GetRequiredService<IAppDbContext>().Messages.Where(m => m.ConversationId == _conversation && m.Author == MessageAuthor.Customer).Select(m => m.Text).ToListAsync();
        return await tools.Single(t => t.Name == tool).RunAsync(arguments, new AgentScope(_conversation, _contact, business, DateTimeOffset.UtcNow, "uk") { Written = written }, default);
    }

    public async Task<string> ProposeAsync(string time) =>
        (await RunAsync("propose_appointment", new() { ["serviceId"] = ServiceId.Value, ["date"] = Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["time"] = time })).Data["token"]!.GetValue<string>();

    /// <summary>The customer writes: what was proposed before can be agreed to.</summary>
    public Task<int> CustomerWritesAsync(string text) => _engine.InAsync(_workspace, async db =>
    {
        var conversation = await db.Conversations.SingleAsync(c => c.Id == _conversation);
        var channel = await db.Channels.SingleAsync(c => c.Id == conversation.ChannelId);
        db.Messages.Add(conversation.Receive(text, Guid.NewGuid().ToString("N"), true, channel, DateTimeOffset.UtcNow));
        return await db.SaveChangesAsync(default);
    });

    /// <summary>An appointment of a customer who never wrote here.</summary>
    public async Task<string> BookForAnotherAsync(int minuteOfDay)
    {
        var stranger = new Contact(_workspace, "Ірина", DateTimeOffset.UtcNow);
        await StorageTests.SaveAsync(_engine, _workspace, stranger);
        await using var scope = _engine.Scope(_workspace);
        var startsAt = new DateTimeOffset(Date, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minuteOfDay);
        var made = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateAppointmentCommand(ServiceId, null, null, stranger.Id, startsAt, null, null, null));
        return made.Value.Id.Value.ToString();
    }

    /// <summary>As if nothing were known of the customer yet.</summary>
    public Task<int> ForgetCustomerAsync() => _engine.InAsync(_workspace, async db =>
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == _contact);
        contact.Rename(null);
        contact.SetPhone(null);
        return await db.SaveChangesAsync(default);
    });

    /// <summary>What takes time in the calendar, in order.</summary>
    public Task<List<(DateTimeOffset StartsAt, DateTimeOffset EndsAt)>> TakenAsync() => _engine.InAsync(_workspace, async db =>
        (await db.Appointments.AsNoTracking().OrderBy(a => a.StartsAt).ToListAsync()).Where(a => a.TakesTime).Select(a => (a.StartsAt, a.EndsAt)).ToList());
}
