using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Common.Agents;

/// <summary>
/// Reads what a model asked a tool for. A model may send anything: every mistake is collected, and <see cref="Refusal"/> tells
/// it all of them at once.
/// </summary>
internal sealed class ToolArguments(JsonObject arguments)
{
    private readonly List<string> _problems = [];

    /// <summary>The answer <c>tool.arguments</c> with the problems, or null when all could be read.</summary>
    public ToolResult? Refusal => _problems.Count == 0
        ? null
        : ToolResult.Refused("tool.arguments", new JsonObject { ["problems"] = new JsonArray([.. _problems.Select(p => JsonValue.Create(p))]) });

    public string? Text(string name, int maxLength, bool required = false)
    {
        if (Raw(name) is not { } text || string.IsNullOrWhiteSpace(text)) return Missing<string>(name, required);
        if (text.Length > maxLength) return Wrong<string>(name, $"has more than {maxLength} characters");
        return text.Trim();
    }

    public Guid? Id(string name, bool required = false)
    {
        if (Raw(name) is not { Length: > 0 } text) return Missing<Guid?>(name, required);
        return Guid.TryParse(text, out var id) ? id : Wrong<Guid?>(name, "is not an id from a tool's answer");
    }

    public DateOnly? Date(string name, bool required = false)
    {
        if (Raw(name) is not { Length: > 0 } text) return Missing<DateOnly?>(name, required);
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100;
        return read ? date : Wrong<DateOnly?>(name, "is not a date such as 2026-11-25");
    }

    /// <summary>Minutes from midnight, written <c>HH:mm</c>.</summary>
    public int? Clock(string name, bool required = false)
    {
        if (Raw(name) is not { Length: > 0 } text) return Missing<int?>(name, required);
        return HoursSpan.TryParseClock(text.Length == 4 ? "0" + text : text, out var minutes) ? minutes : Wrong<int?>(name, "is not a time such as 14:30");
    }

    public int? Number(string name, int least, int most, bool required = false)
    {
        if (Raw(name) is not { Length: > 0 } text) return Missing<int?>(name, required);
        var read = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
        return read ? number : Wrong<int?>(name, $"is not a whole number from {least} to {most}");
    }

    public T? OneOf<T>(string name, bool required = false) where T : struct, Enum
    {
        if (Raw(name) is not { Length: > 0 } text) return Missing<T?>(name, required);
        var names = Enum.GetNames<T>();
        var known = names.FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        return known is not null ? Enum.Parse<T>(known) : Wrong<T?>(name, "is none of " + string.Join(", ", names.Select(JsonNamingPolicy.CamelCase.ConvertName)));
    }

    /// <summary>Short texts by key; anything else in the object is a problem.</summary>
    public IReadOnlyDictionary<string, string> Texts(string name, int maxLength)
    {
        if (arguments[name] is null) return new Dictionary<string, string>();
        if (arguments[name] is not JsonObject values) return Wrong<Dictionary<string, string>>(name, "is not an object of texts") ?? [];
        var inner = new ToolArguments(values);
        var read = values.Select(pair => (pair.Key, Value: inner.Text(pair.Key, maxLength))).ToList();
        _problems.AddRange(inner._problems.Select(problem => $"{name}.{problem}"));
        return read.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
    }

    private string? Raw(string name) => arguments[name] switch
    {
        null => null,
        JsonValue value => value.TryGetValue<string>(out var text) ? text : value.ToJsonString().Trim('"'),
        _ => Wrong<string>(name, "is not a plain value"),
    };

    private T? Missing<T>(string name, bool required) => required ? Wrong<T>(name, "is missing") : default;

    private T? Wrong<T>(string name, string problem)
    {
        _problems.Add($"{name} {problem}");
        return default;
    }
}
