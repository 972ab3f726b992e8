using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Appointments;
using Vivtorok.Application.Features.Appointments.Tools;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.UnitTests.Agent.BuiltIn.Kit;

/// <summary>An appointment kept in memory. <c>IsOwn</c>: of the customer who chats.</summary>
internal sealed record MemoryAppointment(AppointmentId Id, Booking Booking, bool IsOwn);

/// <summary>The agent's tools over lists in memory, with the real rules of the calendar.</summary>
internal sealed class MemoryTools
{
    private readonly Dictionary<Guid, (Booking Booking, AppointmentId? Replaces)> proposals = [];
    private readonly Dictionary<Guid, AppointmentId> confirmed = [];

    public List<MemoryAppointment> Appointments { get; } = [];

    public Dictionary<string, string> Contact { get; } = [];

    public List<string> PrivacyRequests { get; } = [];

    public IReadOnlyList<IAgentTool> All =>
    [
        new Tool("find_free_times", FreeTimes), new Tool("propose_appointment", Propose), new Tool("reschedule_appointment", Reschedule),
        new Tool("confirm_appointment", Confirm), new Tool("list_appointments", List), new Tool("cancel_appointment", Cancel),
        new Tool("save_contact_details", Save), new Tool("open_privacy_request", Privacy), new Tool("hand_off", (_, _) => ToolResult.Ok([])),
    ];

    private sealed class Tool(string name, Func<JsonObject, AgentScope, ToolResult> run) : IAgentTool
    {
        public string Name => name;

        public string Description => "";

        public string InputSchema => "{}";

        public Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken) => Task.FromResult(run(arguments, scope));
    }

    private ToolResult FreeTimes(JsonObject arguments, AgentScope scope)
    {
        var (wish, day, today) = (WishOf(arguments, scope), Date(arguments), scope.Business.Today(scope.Now));
        if (!wish.IsSuccess) return ToolResult.Refused(wish.Failure.Code);
        var (from, to) = (Clock(arguments, "from") ?? 0, Clock(arguments, "to") ?? 24 * 60);
        var calendar = Calendar(scope, null);
        var times = calendar.FreeStarts(wish.Value, day).Where(minute => minute >= from && minute <= to).ToList();
        return ToolAnswers.Ok(new
        {
            date = AppointmentFacts.Day(day),
            closed = calendar.SpansOn(day).Count == 0,
            spans = Offers.Spans(calendar.SpansOn(day)),
            times = Offers.Clocks(Offers.Spread(times, arguments["limit"]?.GetValue<int>() ?? 6)),
            nearest = times.Count > 0 ? [] : calendar.NextDays(wish.Value, day, today, _ => true),
        });
    }

    private ToolResult Propose(JsonObject arguments, AgentScope scope) => Offer(WishOf(arguments, scope), arguments, scope, null);

    private ToolResult Reschedule(JsonObject arguments, AgentScope scope)
    {
        if (Own(arguments) is not { } own) return ToolResult.Refused("appointment.notFound");
        return Offer(Wish.Of(scope.Business, new WishIds(own.Booking.ServiceId, own.Booking.VariantId, null), Booker.Customer), arguments, scope, own.Id);
    }

    private ToolResult Offer(Result<Wish> wish, JsonObject arguments, AgentScope scope, AppointmentId? replaces)
    {
        if (!wish.IsSuccess) return ToolResult.Refused(wish.Failure.Code);
        var (day, minute) = (Date(arguments), Clock(arguments, "time")!.Value);
        var calendar = Calendar(scope, replaces);
        var fits = calendar.Fit(wish.Value, scope.Business.Instant(day, minute), Booker.Customer);
        if (!fits.IsSuccess) return fits.Failure.Refused(calendar.Instead(wish.Value, day, minute, scope.Business.Today(scope.Now)));
        var token = new ProposalId(Guid.CreateVersion7());
        proposals[token.Value] = (fits.Value, replaces);
        return ToolAnswers.Ok(new ProposalFacts(token, replaces, AppointmentFacts.Of(fits.Value, scope.Business, scope.Language)));
    }

    private ToolResult Confirm(JsonObject arguments, AgentScope scope)
    {
        var token = Guid.Parse(arguments["token"]!.GetValue<string>());
        var (booking, replaces) = proposals[token];
        if (!confirmed.TryGetValue(token, out var id))
        {
            var missing = scope.Business.Profile.LeadFields.Where(field => replaces is null && field.Required && !Knows(field.Key)).Select(field => field.Key).ToList();
            if (missing.Count > 0) return ToolResult.Refused("appointment.leadMissing", new JsonObject { ["missing"] = new JsonArray([.. missing]) });
            id = replaces ?? new AppointmentId(Guid.CreateVersion7());
            Appointments.RemoveAll(appointment => appointment.Id == id);
            Appointments.Add(new MemoryAppointment(id, booking, IsOwn: true));
            confirmed[token] = id;
        }

        return ToolAnswers.Ok(new BookedFacts(id, AppointmentStatus.Confirmed, AppointmentFacts.Of(booking, scope.Business, scope.Language)));
    }

    private bool Knows(string key) => Contact.ContainsKey(key) || (key == "phone" && Contact.ContainsKey("email"));

    private ToolResult List(JsonObject arguments, AgentScope scope) => ToolAnswers.Ok(new
    {
        appointments = Appointments.Where(a => a.IsOwn && a.Booking.StartsAt > scope.Now).OrderBy(a => a.Booking.StartsAt)
            .Select(a => new BookedFacts(a.Id, AppointmentStatus.Confirmed, AppointmentFacts.Of(a.Booking, scope.Business, scope.Language))).ToArray(),
    });

    private ToolResult Cancel(JsonObject arguments, AgentScope scope) =>
        Own(arguments) is { } own && Appointments.Remove(own) ? ToolResult.Ok([]) : ToolResult.Refused("appointment.notFound");

    private ToolResult Save(JsonObject arguments, AgentScope scope)
    {
        foreach (var (key, value) in arguments.Where(pair => pair.Key != "fields"))
            Contact[key] = key == "phone" && PhoneNumber.TryNormalise(value!.GetValue<string>(), scope.Business.CallingCode, out var phone) ? phone : value!.GetValue<string>();
        foreach (var (key, value) in arguments["fields"] as JsonObject ?? []) Contact[key] = value!.GetValue<string>();
        return ToolResult.Ok([]);
    }

    private ToolResult Privacy(JsonObject arguments, AgentScope scope)
    {
        PrivacyRequests.Add(arguments["kind"]!.GetValue<string>());
        return ToolResult.Ok([]);
    }

    private MemoryAppointment? Own(JsonObject arguments)
    {
        var id = Guid.Parse(arguments["appointmentId"]!.GetValue<string>());
        return Appointments.Find(appointment => appointment.IsOwn && appointment.Id.Value == id);
    }

    private Calendar Calendar(AgentScope scope, AppointmentId? except) => new(
        scope.Business,
        [.. Appointments.Where(a => a.Id != except).Select(a => new TakenTime(a.Id, a.Booking.ServiceId, a.Booking.StaffId, a.Booking.StartsAt, a.Booking.EndsAt))],
        scope.Now);

    private static Result<Wish> WishOf(JsonObject arguments, AgentScope scope) => Wish.Of(
        scope.Business,
        new WishIds(new ServiceId(Id(arguments, "serviceId")!.Value), Id(arguments, "variantId"), Id(arguments, "staffId") is { } staff ? new StaffId(staff) : null),
        Booker.Customer);

    private static Guid? Id(JsonObject arguments, string key) => arguments[key]?.GetValue<string>() is { } id ? Guid.Parse(id) : null;

    private static DateOnly Date(JsonObject arguments) => DateOnly.ParseExact(arguments["date"]!.GetValue<string>(), "yyyy-MM-dd");

    private static int? Clock(JsonObject arguments, string key) =>
        arguments[key]?.GetValue<string>() is { } text && HoursSpan.TryParseClock(text, out var minutes) ? minutes : null;
}
