using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;

namespace Vivtorok.Application.Features.Appointments.Tools;

internal sealed class FindFreeTimes(BookingDesk desk) : IAgentTool
{
    private const int DefaultLimit = 6;
    private const int MaxLimit = 24;

    public string Name => "find_free_times";

    public string Description => "Free start times of a service on one day. When nothing is free then, the next days with room come in `nearest`. Say only times from this answer.";

    public string InputSchema => """
        {"type":"object","properties":{
        "serviceId":{"type":"string","description":"id from search_catalogue"},"variantId":{"type":"string","description":"id of the variant, for a service that has variants"},
        "staffId":{"type":"string","description":"only if the customer asks for somebody"},
        "date":{"type":"string","description":"local date, yyyy-MM-dd"},"from":{"type":"string","description":"earliest start, HH:mm"},
        "to":{"type":"string","description":"latest start, HH:mm"},"limit":{"type":"integer","minimum":1,"maximum":24,"description":"how many times at most, 6 if left out"}},
        "required":["serviceId","date"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var (service, variant, staff) = (read.Id("serviceId", required: true), read.Id("variantId"), read.Id("staffId"));
        var (date, from, to, limit) = (read.Date("date", required: true), read.Clock("from"), read.Clock("to"), read.Number("limit", 1, MaxLimit));
        if (read.Refusal is { } refusal) return refusal;

        var ids = new WishIds(new ServiceId(service!.Value), variant, staff is { } id ? new StaffId(id) : null);
        var wish = Wish.Of(scope.Business, ids, Booker.Customer);
        if (!wish.IsSuccess) return wish.Failure.Refused(Refusals.About(ids, scope));

        var (day, today) = (date!.Value, scope.Business.Today(desk.Now));
        var last = (day < today ? today : day).AddDays(Calendar.NearestDays);
        var calendar = await desk.OpenAsync(day, last, null, cancellationToken);
        bool WillDo(int minute) => minute >= (from ?? 0) && minute <= (to ?? int.MaxValue);
        var free = calendar.FreeStarts(wish.Value, day);
        var times = free.Where(WillDo).ToList();
        return ToolAnswers.Ok(new
        {
            date = AppointmentFacts.Day(day),
            closed = calendar.SpansOn(day).Count == 0,
            spans = Offers.Spans(calendar.SpansOn(day)),
            times = Offers.Clocks(Offers.Spread(times, limit ?? DefaultLimit)),
            nearest = times.Count > 0 ? [] : Nearest(calendar, wish.Value, day, today, free, WillDo),
        });
    }

    // Nothing at the hours that were asked for: the rest of that day, then the next days at those hours, else at any.
    private static List<DayOffer> Nearest(Calendar calendar, Wish wish, DateOnly day, DateOnly today, IReadOnlyList<int> free, Func<int, bool> willDo)
    {
        var rest = free.Count == 0 ? [] : new List<DayOffer> { new(AppointmentFacts.Day(day), Offers.Clocks(Offers.Spread(free, DefaultLimit))) };
        var next = calendar.NextDays(wish, day, today, willDo);
        return [.. rest, .. next.Count > 0 ? next : calendar.NextDays(wish, day, today, _ => true)];
    }
}
