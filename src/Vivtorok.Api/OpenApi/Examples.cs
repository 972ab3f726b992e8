using System.Text.Json.Nodes;

namespace Vivtorok.Api.OpenApi;

/// <summary>Puts the examples of <c>examples.json</c> into the document: whole bodies by operation, single values by the property's name.</summary>
internal static class Examples
{
    private static readonly string[] Untouched = ["Problem"];

    public static void AddTo(JsonObject document)
    {
        using var file = OpenApiSetup.Open("examples.json");
        var catalogue = JsonNode.Parse(file)!;
        foreach (var operation in SchemaPolish.Operations(document))
            if (catalogue["operations"]![operation["operationId"]?.GetValue<string>() ?? ""] is { } example) AddToOperation(operation, example);
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
            if (!Untouched.Contains(name) && schema!["properties"] is JsonObject properties) AddToProperties(properties, catalogue["properties"]!.AsObject());
    }

    private static void AddToOperation(JsonObject operation, JsonNode example)
    {
        if (example["request"] is { } request && operation["requestBody"]?["content"]?["application/json"] is JsonObject body) body["example"] = request.DeepClone();
        if (example["response"] is not { } response) return;
        var answer = operation["responses"]!.AsObject().FirstOrDefault(status => status.Key.StartsWith('2')).Value;
        if (answer?["content"]?["application/json"] is JsonObject content) content["example"] = response.DeepClone();
    }

    private static void AddToProperties(JsonObject properties, JsonObject values)
    {
        foreach (var (name, property) in properties)
            if (property is JsonObject shape && values[name] is { } value && Fits(shape, value)) shape["example"] = value.DeepClone();
    }

    private static bool Fits(JsonObject shape, JsonNode value) => !shape.ContainsKey("$ref") && !shape.ContainsKey("allOf") && !shape.ContainsKey("enum")
        && shape["type"]?.GetValue<string>() == value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "integer",
            _ => "",
        };
}
