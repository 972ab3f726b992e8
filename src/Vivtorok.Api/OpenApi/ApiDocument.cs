using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Vivtorok.Api.OpenApi;

/// <summary>The finished document: what Swashbuckle reads from the routes, and what it cannot know.</summary>
internal sealed partial class ApiDocument(IServiceScopeFactory scopes, IApiDescriptionGroupCollectionProvider routes, SchemaNames names)
{
    public const string Name = "v1";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private string? _text;

    /// <summary>The document as JSON; the same text every time.</summary>
    public string Text
    {
        get
        {
            lock (_lock) return _text ??= Write();
        }
    }

    // The route says "{id:guid}", the document "{id}".
    private static string PathOf(ApiDescription route) => $"/{Constraint().Replace(route.RelativePath!, "").TrimEnd('/')}";

    [GeneratedRegex(@":[^}/]+(?=\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();

    private string Write()
    {
        using var scope = scopes.CreateScope();
        using var writer = new StringWriter();
        scope.ServiceProvider.GetRequiredService<ISwaggerProvider>().GetSwagger(Name).SerializeAsV3(new OpenApiJsonWriter(writer));
        var document = JsonNode.Parse(writer.ToString())!.AsObject();

        Preamble.AddTo(document);
        foreach (var route in routes.ApiDescriptionGroups.Items.SelectMany(group => group.Items))
            if (document["paths"]![PathOf(route)]?[route.HttpMethod!.ToLowerInvariant()] is JsonObject operation)
                OperationPolish.Describe(operation, route);
        new SchemaPolish(document, names).Describe();
        Examples.AddTo(document);
        return document.ToJsonString(Layout) + "\n";
    }
}
