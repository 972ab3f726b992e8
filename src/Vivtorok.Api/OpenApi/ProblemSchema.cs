using System.Text.Json.Nodes;

namespace Vivtorok.Api.OpenApi;

/// <summary>The shape of every refusal.</summary>
internal static class ProblemSchema
{
    public static JsonObject Make() => new()
    {
        ["type"] = "object",
        ["description"] = "What went wrong, by RFC 9457.",
        ["required"] = new JsonArray("title", "status", "code"),
        ["properties"] = new JsonObject
        {
            ["type"] = Text("A reference to the status code."),
            ["title"] = Text("A sentence for people."),
            ["status"] = Number("The HTTP status."),
            ["code"] = Text("Stable and dotted, such as `version.conflict`; programs decide by it."),
            ["errors"] = new JsonObject
            {
                ["type"] = "object", ["description"] = "Messages by field, such as `services[3].price.amount`.",
                ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            },
            ["current"] = new JsonObject { ["description"] = "With 412: the row as it stands now." },
            ["retryAfter"] = Number("Seconds to wait."),
            ["traceId"] = Text("What to tell us when you ask for help."),
        },
        ["example"] = new JsonObject { ["type"] = "https://tools.ietf.org/html/rfc9110#section-15.5.5", ["title"] = "There is no such contact.", ["status"] = 404, ["code"] = "contact.notFound", ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736" },
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Number(string description) => new() { ["type"] = "integer", ["format"] = "int32", ["description"] = description };
}
