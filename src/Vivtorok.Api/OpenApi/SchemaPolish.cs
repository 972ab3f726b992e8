using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;

namespace Vivtorok.Api.OpenApi;

/// <summary>
/// Says which properties can be null and which are always there. What we answer has all of them, null or not; of what a client
/// sends, those that cannot be null and have no default.
/// </summary>
internal sealed class SchemaPolish(JsonObject document, SchemaNames names)
{
    private const string Prefix = "#/components/schemas/";
    private readonly JsonObject _schemas = document["components"]!["schemas"]!.AsObject();
    private readonly HashSet<string> _sent = [];
    private readonly NullabilityInfoContext _nullability = new();

    public void Describe()
    {
        foreach (var operation in Operations(document))
            if (operation["requestBody"] is { } body) Reach(body, _schemas, _sent);
        foreach (var (name, schema) in _schemas)
            if (schema is JsonObject shape && shape["properties"] is JsonObject properties && names.TypeOf(name) is { } type) Describe(shape, properties, type, _sent.Contains(name));

        var kept = _schemas.Where(schema => !IsReplaced(schema.Key)).Append(KeyValuePair.Create<string, JsonNode?>("Problem", ProblemSchema.Make()));
        document["components"]!["schemas"] = new JsonObject(kept.OrderBy(schema => schema.Key, StringComparer.Ordinal).Select(schema => KeyValuePair.Create(schema.Key, schema.Value?.DeepClone())));
        Simplify(document);
    }

    public static IEnumerable<JsonObject> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method => method.Value).OfType<JsonObject>().Where(operation => operation.ContainsKey("responses"));

    private void Describe(JsonObject shape, JsonObject properties, Type type, bool sent)
    {
        var required = new List<string>();
        foreach (var (name, schema) in properties.ToList())
        {
            var property = type.GetProperties().First(candidate => JsonNamingPolicy.CamelCase.ConvertName(candidate.Name) == name);
            var optional = IsPatch(property.PropertyType);
            if (optional) properties[name] = ValueOf(property.PropertyType);
            else if (CanBeNull(property)) optional = sent;
            else schema!.AsObject().Remove("nullable");
            if (!optional && !(sent && HasDefault(type, property))) required.Add(name);
        }

        if (required.Count > 0) shape["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        else shape.Remove("required");
        if (shape["additionalProperties"]?.GetValueKind() == JsonValueKind.False) shape.Remove("additionalProperties");
    }

    private bool CanBeNull(PropertyInfo property) => _nullability.Create(property).ReadState != NullabilityState.NotNull;

    private static bool HasDefault(Type type, PropertyInfo property) => type.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.HasDefaultValue && parameter.Name == property.Name);

    // A value that may be absent is written as the value itself.
    private JsonNode ValueOf(Type patch) => _schemas[names.Of(patch)]!["properties"]!["value"]!.DeepClone();

    private static bool IsPatch(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>);

    private bool IsReplaced(string name) => name is "ProblemDetails" or "HttpValidationProblemDetails" || (names.TypeOf(name) is { } type && IsPatch(type));

    private static void Reach(JsonNode node, JsonObject schemas, HashSet<string> reached)
    {
        if (node is JsonArray list)
        {
            foreach (var child in list.OfType<JsonNode>()) Reach(child, schemas, reached);
        }
        else if (node is JsonObject shape)
        {
            if (shape["$ref"]?.GetValue<string>() is { } reference && reached.Add(reference[Prefix.Length..]) && schemas[reference[Prefix.Length..]] is { } target) Reach(target, schemas, reached);
            foreach (var (_, child) in shape)
                if (child is not null) Reach(child, schemas, reached);
        }
    }

    // A lone reference needs no list round it.
    private static void Simplify(JsonNode node)
    {
        if (node is JsonArray list)
        {
            foreach (var child in list.OfType<JsonNode>()) Simplify(child);
        }
        else if (node is JsonObject shape)
        {
            foreach (var (_, child) in shape.ToList())
                if (child is not null) Simplify(child);
            if (shape.Count != 1 || shape["allOf"] is not JsonArray { Count: 1 } only) return;
            shape["$ref"] = only[0]!["$ref"]!.GetValue<string>();
            shape.Remove("allOf");
        }
    }
}
