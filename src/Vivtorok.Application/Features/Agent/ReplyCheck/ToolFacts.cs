using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Days, clock times, amounts and minutes that the tools of a turn answered, each with the tool's name.</summary>
internal sealed partial class ToolFacts
{
    public static readonly ToolFacts None = new();

    private readonly Dictionary<DateOnly, string> _dates = [];
    private readonly Dictionary<int, string> _minutes = [];
    private readonly Dictionary<long, string> _amounts = [];
    private readonly Dictionary<int, string> _durations = [];

    public IReadOnlyDictionary<DateOnly, string> Dates => _dates;

    /// <summary>Clock times in minutes after midnight.</summary>
    public IReadOnlyDictionary<int, string> Clocks => _minutes;

    /// <summary>In minor units.</summary>
    public IReadOnlyDictionary<long, string> Amounts => _amounts;

    public IReadOnlyDictionary<int, string> Durations => _durations;

    public static ToolFacts Of(IReadOnlyList<ToolExchange> exchanges, BusinessSnapshot business)
    {
        var facts = new ToolFacts();
        foreach (var exchange in exchanges) facts.Read(exchange.Result.Data, $"tool:{exchange.Call.Name}", business);
        return facts;
    }

    private void Read(JsonNode? node, string source, BusinessSnapshot business)
    {
        switch (node)
        {
            case JsonObject map:
                if (map["amount"] is JsonValue amount && map.ContainsKey("currency") && amount.TryGetValue<long>(out var minor)) _amounts.TryAdd(minor, source);
                foreach (var (name, value) in map)
                {
                    if (name.EndsWith("Minutes", StringComparison.Ordinal) && value is JsonValue number && number.TryGetValue<int>(out var minutes)) _durations.TryAdd(minutes, source);
                    Read(value, source, business);
                }

                break;
            case JsonArray list:
                foreach (var item in list) Read(item, source, business);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                ReadText(text, source, business);
                break;
        }
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
            if (Domain.Business.HoursSpan.TryParseClock(match.Value, out var minutes)) _minutes.TryAdd(minutes % Domain.Business.HoursSpan.MinutesOfDay, source);
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{2}:\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
