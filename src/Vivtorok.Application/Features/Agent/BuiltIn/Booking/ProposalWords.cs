using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>A proposal as the customer reads it: what, with whom, when in which zone, for how much.</summary>
internal static class ProposalWords
{
    public static Proposal Read(ToolResult result, BookingDraft draft)
    {
        var price = result.Data["price"] as JsonObject;
        return new Proposal(
            result.Data["serviceId"]?.GetValue<string>() is { } service ? Guid.Parse(service) : draft.ServiceId!.Value,
            result.Data["variantId"]?.GetValue<string>() is { } variant ? Guid.Parse(variant) : draft.VariantId,
            draft.StaffId is null ? null : result.Data["staffName"]?.GetValue<string>(),
            Calendar.ReadDate(result.Data["date"]),
            Calendar.ReadTime(result.Data["time"]),
            price?["amount"]?.GetValue<long>(),
            price?["currency"]?.GetValue<string>(),
            result.Data["priceKind"]?.GetValue<string>());
    }

    /// <summary>The service with its variant, person and place.</summary>
    public static string What(Turn turn, Proposal proposal)
    {
        if (Subjects.Find(turn, proposal.ServiceId) is not { } item) return "";
        var name = ItemWords.Name(turn, item, proposal.VariantId);
        if (item.Attributes.TryGetValue("city", out var city) && !name.Contains(city, StringComparison.OrdinalIgnoreCase)) name += $" ({city})";
        return proposal.StaffName is { } person ? $"{name}, {person}" : name;
    }

    public static string Question(Turn turn, BookingDraft draft)
    {
        var proposal = draft.Proposal!;
        var price = proposal is { PriceMinor: { } minor, Currency: { } currency } && draft.AppointmentId is null
            ? turn.Phrases.Say("booking.price", ("price", Price(turn, new Money(minor, currency), proposal.PriceKind)))
            : "";
        return draft.AppointmentId is null
            ? turn.Phrases.Say("booking.confirm", ("what", What(turn, proposal)), ("moment", turn.Formats.Moment(proposal.Date, proposal.Time)), ("price", price))
            : turn.Phrases.Say("move.confirm", ("what", What(turn, proposal)), ("moment", turn.Formats.ToMoment(proposal.Date, proposal.Time)));
    }

    private static string Price(Turn turn, Money money, string? kind) => ItemWords.Price(turn, money, kind == "from" ? PriceKind.From : PriceKind.Fixed);
}
