using System.Globalization;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Times of one day.</summary>
internal sealed record DayTimes(DateOnly Date, IReadOnlyList<TimeOnly> Times);

/// <summary>What the calendar answered: the times of the day asked for, and the nearest other days.</summary>
internal sealed record FreeTimes(IReadOnlyList<TimeOnly> Times, IReadOnlyList<DayTimes> Nearest);

/// <summary>Asks the calendar tools and reads their answers.</summary>
internal static class Calendar
{
    private const int MostTimes = 6;

    public static async Task<FreeTimes> FreeTimesAsync(Turn turn, BookingDraft draft, int limit = MostTimes)
    {
        var arguments = Arguments(draft);
        arguments["limit"] = limit;
        if (draft.From is { } from) arguments["from"] = Formats.Time(from);
        if (draft.To is { } to) arguments["to"] = Formats.Time(to);
        return Read(await turn.CallAsync("find_free_times", arguments));
    }

    /// <summary>Asks for the right to book exactly these values (or to move an appointment to them).</summary>
    public static Task<ToolResult> ProposeAsync(Turn turn, BookingDraft draft)
    {
        if (draft.AppointmentId is null)
        {
            var arguments = Arguments(draft);
            arguments["time"] = Formats.Time(draft.Time!.Value);
            return turn.CallAsync("propose_appointment", arguments);
        }
        return turn.CallAsync("reschedule_appointment", new JsonObject
        {
            ["appointmentId"] = draft.AppointmentId,
            ["date"] = Iso(draft.Date!.Value),
            ["time"] = Formats.Time(draft.Time!.Value),
        });
    }

    public static FreeTimes Read(ToolResult result) => new(
        ReadTimes(result.Data["times"]),
        [.. (result.Data["nearest"] as JsonArray ?? []).OfType<JsonObject>().Select(day => new DayTimes(ReadDate(day["date"]), ReadTimes(day["times"]))).Where(day => day.Times.Count > 0)]);

    /// <summary>"Вільно у четвер, 7 січня 2027: 16:00, 17:30."</summary>
    public static string FreeLine(Turn turn, DateOnly date, IReadOnlyList<TimeOnly> times) =>
        turn.Phrases.Say("free.day", ("day", turn.Formats.OnDate(date)), ("times", Times(times)), ("zone", turn.Formats.Zone));

    /// <summary>The nearest days with free times; empty when there are none.</summary>
    public static string NearestLine(Turn turn, IReadOnlyList<DayTimes> days) => days.Count == 0
        ? ""
        : turn.Phrases.Say("free.nearest", ("days", string.Join("; ", days.Take(2).Select(day => $"{turn.Formats.Date(day.Date)}: {Times([.. day.Times.Take(4)])}"))));

    public static DateOnly ReadDate(JsonNode? node) => DateOnly.ParseExact(node!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TimeOnly ReadTime(JsonNode? node) => TimeOnly.ParseExact(node!.GetValue<string>(), "HH:mm", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Times(IReadOnlyList<TimeOnly> times) => string.Join(", ", times.Take(MostTimes).Order().Select(Formats.Time));

    private static IReadOnlyList<TimeOnly> ReadTimes(JsonNode? node) => [.. (node as JsonArray ?? []).Where(time => time is not null).Select(ReadTime)];

    private static JsonObject Arguments(BookingDraft draft)
    {
        var arguments = new JsonObject { ["serviceId"] = draft.ServiceId!.Value.ToString() };
        if (draft.VariantId is { } variant) arguments["variantId"] = variant.ToString();
        if (draft.StaffId is { } staff) arguments["staffId"] = staff.ToString();
        if (draft.Date is { } date) arguments["date"] = Iso(date);
        return arguments;
    }
}
