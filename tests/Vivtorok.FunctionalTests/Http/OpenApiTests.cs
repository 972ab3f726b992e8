using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

public sealed class OpenApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Every_operation_says_what_it_is_who_may_call_it_and_how_it_refuses()
    {
        var operations = await ApiDocumentReader.OperationsAsync(api);

        operations.Select(operation => operation.Id).Should().OnlyHaveUniqueItems();
        operations.Where(operation => operation.Json["summary"] is null).Should().BeEmpty();
        operations.Where(operation => operation.Json["security"] is null).Should().BeEmpty();
        operations.Where(operation => operation.Json["tags"] is not JsonArray { Count: 1 }).Should().BeEmpty();
        operations.SelectMany(operation => operation.Json["responses"]!.AsObject()).Where(response => response.Key[0] is '4' or '5')
            .Should().OnlyContain(response => response.Value!["content"]!["application/problem+json"]!["schema"]!["$ref"]!.GetValue<string>() == "#/components/schemas/Problem");
        operations.Should().OnlyContain(operation => operation.Json["responses"]!.AsObject().Any(response => response.Key[0] == '2'));
    }

    [Fact]
    public async Task Every_reference_leads_to_a_schema_and_every_schema_is_used()
    {
        var document = await api.Anonymous().GetJsonAsync("/openapi/v1.json");
        var text = document.ToJsonString();

        var schemas = document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToList();
        var references = System.Text.RegularExpressions.Regex.Matches(text, "#/components/schemas/(\\w+)").Select(match => match.Groups[1].Value).ToHashSet();

        references.Should().BeSubsetOf(schemas);
        schemas.Should().BeSubsetOf(references);
    }

    [Fact]
    public async Task What_we_answer_has_all_its_properties_and_what_is_sent_only_those_that_must_be()
    {
        var schemas = (await api.Anonymous().GetJsonAsync("/openapi/v1.json"))["components"]!["schemas"]!;

        Required(schemas["SessionWorkspace"]!).Should().Equal("id", "name", "locale", "setUpAt", "purgeAt");
        Required(schemas["AcceptBody"]!).Should().BeEmpty();
        schemas["MemberRole"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()).Should().Equal("owner", "admin", "agent", "viewer");
    }

    [Fact]
    public async Task The_documentation_page_holds_no_script_of_its_own()
    {
        var page = await api.Anonymous().GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative));

        page.Should().Contain("swagger-ui-bundle.js").And.NotMatchRegex("<script(?![^>]*src=)");
    }

    private static IEnumerable<string> Required(JsonNode schema) => (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>());
}
