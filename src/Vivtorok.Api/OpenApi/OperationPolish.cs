using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Vivtorok.Api.Http;

namespace Vivtorok.Api.OpenApi;

/// <summary>Adds to a route what its code says elsewhere: who may call it, its headers and its refusals.</summary>
internal static class OperationPolish
{
    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["400"] = "Wrong input, or a parameter that does not exist", ["401"] = "Not signed in", ["402"] = "Over the plan", ["403"] = "Role, scope or header do not allow it",
        ["404"] = "Not found, or of another workspace", ["409"] = "Against a rule", ["412"] = "Changed by someone else in the meantime", ["413"] = "Too large",
        ["429"] = "Too many requests", ["500"] = "Our mistake",
    };

    public static void Describe(JsonObject operation, ApiDescription route)
    {
        var metadata = route.ActionDescriptor.EndpointMetadata;
        var anonymous = metadata.OfType<IAllowAnonymous>().Any() || !metadata.OfType<IAuthorizeData>().Any();
        var visitor = route.RelativePath!.StartsWith("api/v1/web-chat/messages", StringComparison.Ordinal) || route.RelativePath.StartsWith("api/v1/web-chat/files", StringComparison.Ordinal);
        var sessionOnly = metadata.OfType<SessionOnlyMetadata>().Any();
        operation["security"] = visitor ? Requirement(Preamble.Visitor)
            : anonymous ? []
            : sessionOnly ? Requirement(Preamble.Session) : Requirement(Preamble.Session, Preamble.ApiKey);

        AddChoices(operation, metadata);
        AddHeaders(operation, metadata, unsafeMethod: route.HttpMethod != "GET" && !anonymous);
        AddRefusals(operation, anonymous && !visitor);
    }

    // What a parameter can be: to the document a parameter that reads itself is any text.
    private static void AddChoices(JsonObject operation, IList<object> metadata)
    {
        var choices = metadata.OfType<MethodInfo>().SelectMany(method => method.GetParameters()).SelectMany(Asked)
            .Select(parameter => (parameter.Name, Type: Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type))
            .Where(parameter => parameter.Type.IsGenericType && parameter.Type.GetGenericTypeDefinition() == typeof(OneOf<>))
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Type.GetGenericArguments()[0], StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            if (!choices.TryGetValue(parameter!["name"]!.GetValue<string>(), out var choice)) continue;
            string[] names = [.. Enum.GetNames(choice).Select(JsonNamingPolicy.CamelCase.ConvertName)];
            parameter["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
        }
    }

    // A parameter, or the properties of a record that gathers several.
    private static IEnumerable<(string Name, Type Type)> Asked(ParameterInfo parameter) => parameter.IsDefined(typeof(AsParametersAttribute))
        ? parameter.ParameterType.GetProperties().Select(property => (property.Name, property.PropertyType))
        : [(parameter.Name!, parameter.ParameterType)];

    private static void AddHeaders(JsonObject operation, IList<object> metadata, bool unsafeMethod)
    {
        var parameters = operation["parameters"] as JsonArray ?? [];
        if (unsafeMethod) parameters.Add(Header(Idempotency.Header, "Makes a repeat of this request harmless; any text of yours."));
        if (metadata.OfType<MethodInfo>().Any(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IfMatch))))
            parameters.Add(Header("If-Match", "The ETag of the row you edited; without it the last writer wins."));
        if (parameters.Count > 0) operation["parameters"] = parameters;
    }

    private static void AddRefusals(JsonObject operation, bool anonymous)
    {
        var responses = operation["responses"]!.AsObject();
        string[] everywhere = anonymous ? ["400", "429", "500"] : ["400", "401", "403", "429", "500"];
        foreach (var status in everywhere)
            if (!responses.ContainsKey(status)) responses[status] = new JsonObject();
        foreach (var (status, response) in responses.ToList())
        {
            if (status.StartsWith('2') || status.StartsWith('3')) continue;
            responses[status] = new JsonObject
            {
                ["description"] = Refusals.GetValueOrDefault(status, response!["description"]?.GetValue<string>() ?? "Refused"),
                ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
            };
        }

        operation["responses"] = new JsonObject(responses.OrderBy(response => response.Key, StringComparer.Ordinal).Select(response => KeyValuePair.Create(response.Key, response.Value?.DeepClone())));
    }

    private static JsonObject Header(string name, string description) => new()
    {
        ["name"] = name, ["in"] = "header", ["required"] = false, ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonArray Requirement(params string[] schemes) => [.. schemes.Select(scheme => new JsonObject { [scheme] = new JsonArray() })];
}
