using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>
/// Runs the agent's tools for real, each in a transaction of its own that is rolled back, for a customer who never existed.
/// Only a confirmation is made up, from the offer it confirms: the offer itself was rolled back.
/// </summary>
internal sealed class Sandbox
{
    private const string Propose = "propose_appointment";
    private const string Confirm = "confirm_appointment";
    private const string Token = "token";

    private readonly IAppDbContext _db;
    private readonly Channel _channel;
    private readonly Contact _contact;
    private readonly Conversation _conversation;
    private readonly Dictionary<string, JsonObject> _proposals = [];

    public Sandbox(IAppDbContext db, Caller caller, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        _db = db;
        _channel = new Channel(caller.WorkspaceId, ChannelKind.WebChat, "Test", Guid.CreateVersion7().ToString("N")[..Channel.KeyLength], now);
        _contact = new Contact(caller.WorkspaceId, null, now);
        _conversation = new Conversation(_contact, _channel, agentAnswers: true, now);
    }

    public ConversationId ConversationId => _conversation.Id;

    public ContactId ContactId => _contact.Id;

    public void Remember(SandboxMemory memory)
    {
        foreach (var (token, proposal) in memory.Proposals) _proposals[token] = proposal;
    }

    public SandboxMemory Memory(string? dialogue) => new(dialogue, _proposals);

    /// <summary>The times offered earlier in the test: a reply may repeat them.</summary>
    public IReadOnlyList<KnownMoment> Moments(BusinessSnapshot business) =>
        [.. _proposals.Values.Select(proposal => MomentOf(proposal, business)).OfType<KnownMoment>()];

    /// <summary>The same times with their tokens, as a language model must be told them.</summary>
    public IReadOnlyList<OpenProposal> Offers(BusinessSnapshot business) =>
        [.. _proposals.Select(offer => OfferOf(offer.Key, offer.Value, business)).OfType<OpenProposal>()];

    public IAgentTool Wrap(IAgentTool tool) => new Rehearsed(tool, this);

    private async Task<ToolResult> RunAsync(IAgentTool tool, JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        if (tool.Name == Confirm) return MakeUp(arguments);
        await using var undone = await _db.BeginRehearsalAsync(cancellationToken);
        _db.Channels.Add(_channel);
        _db.Contacts.Add(_contact);
        _db.Conversations.Add(_conversation);
        await _db.SaveChangesAsync(cancellationToken);
        var result = await tool.RunAsync(arguments, scope, cancellationToken);
        if (result.IsOk && tool.Name == Propose && result.Data[Token]?.ToString() is { } token) _proposals[token] = (JsonObject)result.Data.DeepClone();
        return result;
    }

    private ToolResult MakeUp(JsonObject arguments)
    {
        if (arguments[Token]?.ToString() is not { } token || !_proposals.TryGetValue(token, out var proposal)) return ToolResult.Refused("appointment.noProposal");
        var booked = (JsonObject)proposal.DeepClone();
        booked.Remove(Token);
        booked["appointmentId"] = Guid.CreateVersion7().ToString();
        booked["status"] = "confirmed";
        return ToolResult.Ok(booked);
    }

    private static OpenProposal? OfferOf(string token, JsonObject proposal, BusinessSnapshot business)
    {
        if (MomentOf(proposal, business) is not { } moment || !Guid.TryParse(token, out var id) || IdOf(proposal, "serviceId") is not { } service) return null;
        var price = moment.PriceAmount is { } amount && proposal["price"]?["currency"]?.ToString() is { } currency ? new Money(amount, currency) : null;
        var staff = IdOf(proposal, "staffId") is { } person ? new StaffId(person) : (StaffId?)null;
        var replaces = IdOf(proposal, "replaces") is { } moved ? new AppointmentId(moved) : (AppointmentId?)null;
        var booking = new Booking(new ServiceId(service), IdOf(proposal, "variantId"), staff, moment.StartsAt, moment.EndsAt, price);
        return new OpenProposal(new ProposalId(id), booking, replaces, Booked: false);
    }

    private static Guid? IdOf(JsonObject proposal, string name) => Guid.TryParse(proposal[name]?.ToString(), out var id) ? id : null;

    private static KnownMoment? MomentOf(JsonObject proposal, BusinessSnapshot business)
    {
        var isDay = DateOnly.TryParseExact(proposal["date"]?.ToString(), "yyyy-MM-dd", out var date);
        if (!isDay || !Domain.Business.HoursSpan.TryParseClock(proposal["time"]?.ToString(), out var from)) return null;
        var to = Domain.Business.HoursSpan.TryParseClock(proposal["endTime"]?.ToString(), out var end) ? end : from;
        var price = proposal["price"]?["amount"] is JsonValue amount && amount.TryGetValue<long>(out var minor) ? minor : (long?)null;
        return new KnownMoment(KnownMoment.Proposal, business.Instant(date, from), business.Instant(date, to), price);
    }

    private sealed class Rehearsed(IAgentTool tool, Sandbox sandbox) : IAgentTool
    {
        public string Name => tool.Name;

        public string Description => tool.Description;

        public string InputSchema => tool.InputSchema;

        public Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken) => sandbox.RunAsync(tool, arguments, scope, cancellationToken);
    }
}
