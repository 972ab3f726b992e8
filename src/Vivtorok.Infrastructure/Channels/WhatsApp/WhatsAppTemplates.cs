using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Domain.Channels;
using static Vivtorok.Infrastructure.Channels.WhatsApp.JsonReading;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>Between the provider's form of a template and ours: what it says, and what is sent along with it.</summary>
internal static partial class WhatsAppTemplates
{
    private static readonly string[] PlainHeaders = ["TEXT", ""];
    private static readonly string[] PlainButtons = ["QUICK_REPLY", "URL", "PHONE_NUMBER", "VOICE_CALL"];

    /// <summary>Null where an entry cannot be read: one odd template hides no other.</summary>
    public static TemplateFacts? Read(JsonElement entry)
    {
        if (Text(entry, "name") is not { Length: > 0 and <= MessageTemplate.NameMaxLength } name || Text(entry, "language") is not { Length: > 0 and <= MessageTemplate.LanguageMaxLength } language)
            return null;
        var components = Items(entry, "components").ToList();
        var (header, body, buttons) = (Component(components, "HEADER"), Component(components, "BODY"), Component(components, "BUTTONS"));
        var plain = PlainHeaders.Contains(Text(header, "format")?.ToUpperInvariant() ?? "");
        var labels = Items(buttons, "buttons").ToList();
        var text = new TemplateText(
            plain ? Text(header, "text") : null, Text(body, "text") ?? "", Text(Component(components, "FOOTER"), "text"),
            [.. labels.Select(button => Text(button, "text") ?? "")],
            [.. Variables(header, TemplatePlace.Header, "header"), .. Variables(body, TemplatePlace.Body, "body"), .. ButtonVariables(labels)],
            !plain || labels.Any(button => !PlainButtons.Contains(Text(button, "type")?.ToUpperInvariant() ?? "")));
        return new TemplateFacts(name, language, (Text(entry, "category") ?? "").ToLowerInvariant(), Status(Text(entry, "status")), text);
    }

    /// <summary>The provider's words for a status, as they also come by webhook.</summary>
    public static TemplateStatus Status(string? words) => words?.ToUpperInvariant() switch
    {
        "APPROVED" or "REINSTATED" => TemplateStatus.Approved,
        "PENDING" or "IN_APPEAL" or "PENDING_REVIEW" => TemplateStatus.Pending,
        "PAUSED" or "DISABLED" or "FLAGGED" or "LIMIT_EXCEEDED" => TemplateStatus.Paused,
        "DELETED" or "PENDING_DELETION" or "ARCHIVED" => TemplateStatus.Gone,
        _ => TemplateStatus.Rejected,
    };

    /// <summary>The member <c>template</c> of a message.</summary>
    public static object Send(MessageTemplate template, IReadOnlyDictionary<string, string> values)
    {
        object Parameter(TemplateVariable variable) => int.TryParse(variable.Name, out _)
            ? new { type = "text", text = values[variable.Key] }
            : new { type = "text", parameter_name = variable.Name, text = values[variable.Key] };

        var texts = from place in new[] { TemplatePlace.Header, TemplatePlace.Body }
                    let variables = template.Variables.Where(v => v.Place == place).ToList()
                    where variables.Count > 0
                    select (object)new { type = place == TemplatePlace.Header ? "header" : "body", parameters = variables.ConvertAll(Parameter) };
        var buttons = template.Variables.Where(v => v.Place == TemplatePlace.Button)
            .Select(v => (object)new { type = "button", sub_type = "url", index = v.Key.Split('.')[^1], parameters = new[] { new { type = "text", text = values[v.Key] } } });
        return new { name = template.Name, language = new { policy = "deterministic", code = template.Language }, components = texts.Concat(buttons) };
    }

    private static IEnumerable<TemplateVariable> Variables(JsonElement component, TemplatePlace place, string prefix)
    {
        var names = Braces().Matches(Text(component, "text") ?? "").Select(match => match.Groups[1].Value).Distinct().ToList();
        var examples = Examples(component, prefix);
        return names.Select((name, index) => new TemplateVariable(
            $"{prefix}.{name}", place, name, examples.GetValueOrDefault(name) ?? examples.GetValueOrDefault((index + 1).ToString(CultureInfo.InvariantCulture))));
    }

    private static IEnumerable<TemplateVariable> ButtonVariables(List<JsonElement> buttons) => buttons
        .Select((button, index) => (Button: button, Index: index, Match: Braces().Match(Text(button, "url") ?? "")))
        .Where(found => found.Match.Success)
        .Select(found => new TemplateVariable($"button.{found.Index}", TemplatePlace.Button, found.Match.Groups[1].Value, Items(found.Button, "example").Select(Plain).FirstOrDefault()));

    // «body_text» is a list of lists, «header_text» a list; named parameters have their own form.
    private static Dictionary<string, string> Examples(JsonElement component, string prefix)
    {
        if (!Member(component, "example", out var example)) return [];
        var named = Items(example, $"{prefix}_text_named_params").Select(one => (Name: Text(one, "param_name"), Value: Text(one, "example")));
        var flat = Items(example, $"{prefix}_text").SelectMany(one => one.ValueKind == JsonValueKind.Array ? one.EnumerateArray() : Enumerable.Repeat(one, 1))
            .Select((one, index) => (Name: (string?)(index + 1).ToString(CultureInfo.InvariantCulture), Value: Plain(one)));
        return named.Concat(flat).Where(pair => pair is { Name: not null, Value: not null }).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name!, pair => pair.Value!);
    }

    private static JsonElement Component(List<JsonElement> components, string type) =>
        components.FirstOrDefault(one => string.Equals(Text(one, "type"), type, StringComparison.OrdinalIgnoreCase));

    private static bool Member(JsonElement element, string name, out JsonElement member)
    {
        member = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out member);
    }

    private static string? Text(JsonElement element, string name) => Member(element, name, out var member) ? Plain(member) : null;

    private static string? Plain(JsonElement element) => element.ValueKind is JsonValueKind.String or JsonValueKind.Number ? element.ToString() : null;

    [GeneratedRegex(@"\{\{\s*([A-Za-z0-9_]{1,60})\s*\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
