using System.Text.Json.Nodes;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>One upcoming appointment of this customer.</summary>
internal sealed record OwnAppointment(string Id, Guid ServiceId, Guid? VariantId, DateOnly Date, TimeOnly Time);

/// <summary>This customer's own appointments; those of others do not exist here.</summary>
internal static class Appointments
{
    public static async Task<IReadOnlyList<OwnAppointment>> ListAsync(Turn turn)
    {
        var result = await turn.CallAsync("list_appointments", []);
        return [.. (result.Data["appointments"] as JsonArray ?? []).OfType<JsonObject>().Select(row => new OwnAppointment(
            (row["appointmentId"] ?? row["id"])!.GetValue<string>(), Guid.Parse(row["serviceId"]!.GetValue<string>()),
            row["variantId"]?.GetValue<string>() is { } variant ? Guid.Parse(variant) : null,
            Calendar.ReadDate(row["date"]), Calendar.ReadTime(row["time"])))];
    }

    /// <summary>Those a message can mean: by the day, the time or the service it names; all, when it names none of theirs.</summary>
    public static IReadOnlyList<OwnAppointment> Meant(Turn turn, IReadOnlyList<OwnAppointment> own)
    {
        if (own.Count < 2) return own;
        var services = Subjects.Named(turn).Select(subject => subject.Item).OfType<Service>().Select(service => service.Id.Value).ToHashSet();
        var byDay = Keep(own, appointment => turn.Said.When.Dates.Any(date => date.Date == appointment.Date));
        var byService = Keep(byDay, appointment => services.Contains(appointment.ServiceId));
        return Keep(byService, appointment => turn.Said.When.Times.Any(time => time.At == appointment.Time || time.AlternativeAt == appointment.Time));
    }

    public static string Line(Turn turn, OwnAppointment appointment) =>
        $"{What(turn, appointment)} — {turn.Formats.Moment(appointment.Date, appointment.Time)}";

    public static string What(Turn turn, OwnAppointment appointment) =>
        Subjects.Find(turn, appointment.ServiceId) is { } item ? ItemWords.Name(turn, item, appointment.VariantId) : "";

    public static string Lines(Turn turn, IReadOnlyList<OwnAppointment> appointments) =>
        string.Join('\n', appointments.Take(5).Select(appointment => "• " + Line(turn, appointment)));

    private static IReadOnlyList<OwnAppointment> Keep(IReadOnlyList<OwnAppointment> all, Func<OwnAppointment, bool> fits) =>
        all.Where(fits).ToList() is { Count: > 0 } kept ? kept : all;
}
