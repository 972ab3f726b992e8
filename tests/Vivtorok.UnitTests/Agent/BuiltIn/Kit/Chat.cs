using Microsoft.Extensions.Logging.Abstractions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Agent.Turns;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;

namespace Vivtorok.UnitTests.Agent.BuiltIn.Kit;

/// <summary>A customer's chat with the built-in agent: the real loop and reply check, tools in memory.</summary>
internal sealed class Chat(BusinessSnapshot business, DateTimeOffset now)
{
    private readonly AgentLoop loop = new(NullLogger<AgentLoop>.Instance);
    private readonly List<ChatLine> history = [];
    private readonly ConversationId conversation = new(Guid.CreateVersion7());
    private readonly ContactId contact = new(Guid.CreateVersion7());

    public MemoryTools Tools { get; init; } = new();

    public string Language { get; init; } = "uk";

    public string? Dialogue { get; private set; }

    public AgentRun? Last { get; private set; }

    public bool IsHandedOff => Last?.HandOff is not null;

    /// <summary>What the customer reads after these messages; empty when there is nothing to say.</summary>
    public async Task<string> SayAsync(params string[] messages)
    {
        history.AddRange(messages.Select(text => new ChatLine(ChatRole.Customer, text, now)));
        var known = new KnownContact(
            Tools.Contact.GetValueOrDefault("name"), Tools.Contact.GetValueOrDefault("phone"), Tools.Contact.GetValueOrDefault("email"),
            Tools.Contact.Where(pair => pair.Key is not ("name" or "phone" or "email")).ToDictionary());
        var scope = new AgentScope(conversation, contact, business, now, TurnContexts.Detect(string.Join('\n', messages)) ?? Language);
        var moments = Tools.Appointments.Where(a => a.IsOwn).Select(a => new KnownMoment(KnownMoment.Appointment, a.Booking.StartsAt, a.Booking.EndsAt, a.Booking.Price?.Amount)).ToList();
        var context = new AgentTurnContext(scope, "", AgentTone.Friendly, [.. history], messages.Length, known, Dialogue);
        Last = await loop.RunAsync(AgentSeat.Of(new BuiltInAgent()), context, Tools.All, new ReplyGrounds(business, now, history, known, moments), CancellationToken.None);

        Dialogue = Last.Dialogue ?? Dialogue;
        var reply = Last.Text ?? Last.HandOff?.Words ?? "";
        if (reply.Length > 0) history.Add(new ChatLine(ChatRole.Agent, reply, now));
        return reply;
    }
}
