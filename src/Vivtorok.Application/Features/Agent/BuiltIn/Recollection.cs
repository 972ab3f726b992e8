using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>
/// Takes over a conversation that another model has led: hears it again from its first line, with tools that touch nothing and agree
/// to everything, and so comes to know what was told. What the server knows better – open offers, bookings made – is put in place
/// of what was only imagined.
/// </summary>
internal sealed class Recollection
{
    private const string Imagined = "imagined";
    private static readonly string[] Times = ["09:00", "10:00", "11:00", "12:00", "14:00", "16:00"];

    private readonly JsonObject _details = [];

    /// <summary>Whether there is anything to recall: somebody of ours spoke, and it was not these rules.</summary>
    public static bool IsNeeded(AgentTurnContext context) =>
        context.Dialogue is null && context.Unanswered < context.History.Count && context.History.Any(line => line.Role == ChatRole.Agent);

    /// <returns>The state of the conversation, and what the customer told that is not kept yet.</returns>
    public async Task<(DialogueState State, JsonObject Details)> HearAsync(AgentTurnContext context)
    {
        var (state, heard) = (DialogueState.Empty, 0);
        foreach (var burst in Bursts(context))
        {
            heard += burst;
            var line = context with { History = [.. context.History.Take(heard)], Unanswered = burst, Dialogue = state.Write() };
            state = await AfterAsync(line) ?? state;
            while (heard < context.History.Count && context.History[heard].Role != ChatRole.Customer) heard++;
        }

        return (WithOffers(state, context), Unkept(context));
    }

    // Lengths of the customer's runs of lines before the ones that wait now.
    private static IEnumerable<int> Bursts(AgentTurnContext context)
    {
        var run = 0;
        foreach (var line in context.History.Take(context.History.Count - context.Unanswered))
        {
            if (line.Role == ChatRole.Customer) run++;
            else if (run > 0)
            {
                yield return run;
                run = 0;
            }
        }
    }

    private async Task<DialogueState?> AfterAsync(AgentTurnContext context)
    {
        var session = new BuiltInSession(context, isRecalling: true);
        IReadOnlyList<ToolExchange> results = [];
        for (var step = await session.NextAsync(results, CancellationToken.None); ; step = await session.NextAsync(results, CancellationToken.None))
        {
            if (step is AgentStep.Say said) return DialogueState.Read(said.Dialogue);
            if (step is AgentStep.NothingToSay quiet) return DialogueState.Read(quiet.Dialogue);
            if (step is not AgentStep.CallTools { Calls: [var call, ..] } || call.Name == Tools.HandOff.ToolName) return null;
            results = [new ToolExchange(call, Agree(call))];
        }
    }

    private ToolResult Agree(ToolCall call)
    {
        var arguments = call.Arguments;
        switch (call.Name)
        {
            case "save_contact_details":
                foreach (var (key, value) in arguments) _details[key] = value?.DeepClone();
                return ToolResult.Ok([]);
            case "propose_appointment" or "reschedule_appointment":
                var offered = (JsonObject)arguments.DeepClone();
                offered["token"] = Imagined;
                return ToolResult.Ok(offered);
            case "find_free_times":
                return ToolResult.Ok(new JsonObject { ["date"] = arguments["date"]?.DeepClone(), ["times"] = new JsonArray([.. Times]), ["nearest"] = new JsonArray() });
            default:
                return ToolResult.Refused("agent.recalling");
        }
    }

    private static DialogueState WithOffers(DialogueState state, AgentTurnContext context)
    {
        var newest = context.Proposals is [.., var last] ? last : null;
        if (newest is { Booked: false }) return Offered(state, newest, context);
        if (state.Draft is not { } draft) return state;
        return newest is { Booked: true } && IsOf(draft, newest)
            ? state with { Draft = draft.Unproposed() with { Done = true }, Expecting = Expecting.Nothing }
            : state with { Draft = draft.Unproposed() with { Done = false }, Expecting = state.Expecting == Expecting.BookingConsent ? Expecting.Nothing : state.Expecting };
    }

    // The customer may have been asked for a yes to it: so the yes that comes now is heard as one.
    private static DialogueState Offered(DialogueState state, OpenProposal offer, AgentTurnContext context)
    {
        var (booking, starts) = (offer.Booking, context.Scope.Business.Local(offer.Booking.StartsAt));
        var (date, time) = (DateOnly.FromDateTime(starts.DateTime), TimeOnly.FromDateTime(starts.DateTime));
        var service = context.Scope.Business.Services.FirstOrDefault(s => s.Id == booking.ServiceId);
        var kind = service is null ? null : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(service.PriceKind.ToString());
        var person = state.Draft?.StaffId is null ? null : context.Scope.Business.Staff.FirstOrDefault(s => s.Id == booking.StaffId)?.Name;
        var draft = (state.Draft ?? new BookingDraft()) with
        {
            ServiceId = booking.ServiceId.Value,
            VariantId = booking.VariantId,
            Candidates = [],
            Date = date,
            Time = time,
            Done = false,
            AppointmentId = offer.Replaces?.Value.ToString(),
            Token = offer.Token.Value.ToString(),
            Proposal = new Proposal(booking.ServiceId.Value, booking.VariantId, person, date, time, booking.Price?.Amount, booking.Price?.Currency, kind),
        };
        return state with { Draft = draft, Expecting = Expecting.BookingConsent };
    }

    private static bool IsOf(BookingDraft draft, OpenProposal offer) => draft.ServiceId is null || draft.ServiceId == offer.Booking.ServiceId.Value;

    private JsonObject Unkept(AgentTurnContext context)
    {
        var known = context.Contact;
        foreach (var (key, value) in new[] { ("name", known.Name), ("phone", known.Phone), ("email", known.Email) })
            if (value is not null) _details.Remove(key);
        if (_details["fields"] is JsonObject fields)
            foreach (var key in known.Fields.Keys) fields.Remove(key);
        if (_details["fields"] is JsonObject { Count: 0 }) _details.Remove("fields");
        return _details;
    }
}
