using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.OpenApi;

/// <summary>The document of the API, for people at <c>/swagger</c> and for generators at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiSetup
{
    public const string Address = "/openapi/v1.json";
    private const string Resource = "Vivtorok.Api.OpenApi.";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        var names = new SchemaNames();
        services.AddSingleton(names);
        services.AddEndpointsApiExplorer();
        services.AddTransient<ISerializerDataContractResolver>(_ => new JsonSerializerDataContractResolver(Json.Options));
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(ApiDocument.Name, new OpenApiInfo { Title = "Vivtorok", Version = "v1" });
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.UseAllOfToExtendReferenceSchemas();
            options.CustomSchemaIds(names.Of);
            foreach (var any in (Type[])[typeof(JsonNode), typeof(JsonObject), typeof(JsonArray), typeof(JsonElement)]) options.MapType(any, () => new OpenApiSchema());
            foreach (var id in typeof(IEntityId).Assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(IEntityId))))
            {
                options.MapType(id, Uuid);
                options.MapType(typeof(Nullable<>).MakeGenericType(id), Uuid);
            }
        });
        services.AddSingleton<ApiDocument>();
    }

    /// <summary>Swagger UI with a page of ours: Swashbuckle's own holds a script that our content policy forbids.</summary>
    public static void UseSwaggerPages(this WebApplication app)
    {
        app.UseSwaggerUI(options => options.IndexStream = () => Open("swagger.html"));
        app.MapGet("/swagger/start.js", () => Results.Stream(Open("swagger.js"), "text/javascript")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Address, (ApiDocument document) => Results.Text(document.Text, "application/json")).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>A file that lies beside this one and is built into the program.</summary>
    public static Stream Open(string file) => typeof(OpenApiSetup).Assembly.GetManifestResourceStream(Resource + file)!;

    private static OpenApiSchema Uuid() => new() { Type = JsonSchemaType.String, Format = "uuid" };
}
