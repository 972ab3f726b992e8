using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Days, clock times, amounts and minutes that the tools of a turn answered, each with the tool's name.</summary>
internal sealed partial class ToolFacts
{
    public static readonly ToolFacts None = new();

    // These give back words the model itself chose: only what the server made of them is a fact.
    private static readonly HashSet<string> Echoing = ["create_task", "save_contact_details", "schedule_follow_up", "qualify_lead", "hand_off", "open_privacy_request"];

    private readonly Dictionary<DateOnly, string> _dates = [];
    private readonly Dictionary<int, string> _minutes = [];
    private readonly Dictionary<long, string> _amounts = [];
    private readonly Dictionary<int, string> _durations = [];
    private readonly Dictionary<int, string> _ends = [];
    private readonly Dictionary<(DateOnly? Date, int Minute), string> _slots = [];

    public IReadOnlyDictionary<DateOnly, string> Dates => _dates;

    /// <summary>Clock times in minutes after midnight.</summary>
    public IReadOnlyDictionary<int, string> Clocks => _minutes;

    /// <summary>In minor units, of offers and bookings: prices of the catalogue are looked up there.</summary>
    public IReadOnlyDictionary<long, string> Amounts => _amounts;

    /// <summary>Clock times at which a booking ends: to be told beside its start only.</summary>
    public IReadOnlyDictionary<int, string> Ends => _ends;

    public IReadOnlyDictionary<int, string> Durations => _durations;

    public static ToolFacts Of(IReadOnlyList<ToolExchange> exchanges, BusinessSnapshot business)
    {
        var facts = new ToolFacts();
        foreach (var exchange in exchanges) facts.Read(exchange, business);
        return facts;
    }

    /// <summary>The tool that found this start free, offered it or booked it; on that day, where one is named.</summary>
    public string? Slot(DateOnly? date, int minute) => _slots.GetValueOrDefault((date is { } day && _dates.ContainsKey(day) ? day : null, minute));

    private void Read(ToolExchange exchange, BusinessSnapshot business)
    {
        var source = $"tool:{exchange.Call.Name}";
        if (!Echoing.Contains(exchange.Call.Name)) new Reader(this, source, business, exchange.Call.Name is not "search_catalogue").Read(exchange.Result.Data, null);
        else if (exchange.Result.Data["dueAt"] is JsonValue due && due.TryGetValue<string>(out var text)) ReadText(text, source, business);
    }

    private void ReadText(string text, string source, BusinessSnapshot business)
    {
        if (text.Length > 20 && text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            var local = business.Local(instant);
            _dates.TryAdd(DateOnly.FromDateTime(local.DateTime), source);
            _minutes.TryAdd((int)local.TimeOfDay.TotalMinutes, source);
            return;
        }

        foreach (Match match in Date().Matches(text))
            if (DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) _dates.TryAdd(date, source);
        foreach (Match match in Clock().Matches(text))
            if (HoursSpan.TryParseClock(match.Value, out var minutes)) _minutes.TryAdd(minutes % HoursSpan.MinutesOfDay, source);
    }

    private void AddSlot(DateOnly? date, string text, string source)
    {
        if (!HoursSpan.TryParseClock(text, out var minutes)) return;
        _slots.TryAdd((null, minutes % HoursSpan.MinutesOfDay), source);
        if (date is not null) _slots.TryAdd((date, minutes % HoursSpan.MinutesOfDay), source);
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{2}:\d{2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    /// <summary>Walks one answer; a <c>date</c> holds for the times beside and below it.</summary>
    private sealed class Reader(ToolFacts facts, string source, BusinessSnapshot business, bool hasPrices)
    {
        public void Read(JsonNode? node, DateOnly? date)
        {
            if (node is JsonObject map) ReadMap(map, DateOf(map) ?? date);
            else if (node is JsonArray list) foreach (var item in list) Read(item, date);
            else if (node is JsonValue value && value.TryGetValue<string>(out var text)) facts.ReadText(text, source, business);
        }

        private void ReadMap(JsonObject map, DateOnly? date)
        {
            if (hasPrices && map["amount"] is JsonValue amount && map.ContainsKey("currency") && amount.TryGetValue<long>(out var minor)) facts._amounts.TryAdd(minor, source);
            foreach (var (name, value) in map)
            {
                if (name.EndsWith("Minutes", StringComparison.Ordinal) && value is JsonValue number && number.TryGetValue<int>(out var minutes)) facts._durations.TryAdd(minutes, source);
                if (name is "times" or "time") foreach (var start in value is JsonArray times ? [.. times] : new[] { value }) facts.AddSlot(date, start?.ToString() ?? "", source);
                if (name == "endTime" && HoursSpan.TryParseClock(value?.ToString(), out var end)) facts._ends.TryAdd(end % HoursSpan.MinutesOfDay, source);
                else Read(value, date);
            }
        }

        private static DateOnly? DateOf(JsonObject map) =>
            map["date"] is JsonValue value && value.TryGetValue<string>(out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
