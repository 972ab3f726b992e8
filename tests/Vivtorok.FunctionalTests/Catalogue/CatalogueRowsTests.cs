using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vivtorok.FunctionalTests.Business;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Catalogue;

/// <summary>What holds for services, products, promotions, staff, knowledge and custom fields alike.</summary>
public sealed class CatalogueRowsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string, string, string> EveryKind => new()
    {
        { "services", """{"key":"cut","name":"Стрижка","price":{"amount":1,"currency":"UAH"}}""", """{"key":"cut","name":"Нова назва","price":{"amount":2,"currency":"UAH"}}""" },
        { "products", """{"sku":"oil","name":"Олія","price":{"amount":1,"currency":"UAH"}}""", """{"sku":"oil","name":"Нова назва","stock":0}""" },
        { "promotions", """{"key":"p","name":"Акція","validFrom":"2026-11-01","validTo":"2026-11-02"}""", """{"name":"Нова назва","validFrom":"2026-11-01","validTo":"2026-11-03"}""" },
        { "staff", """{"key":"olha","name":"Ольга"}""", """{"name":"Нова назва"}""" },
        { "knowledge", """{"key":"k","questions":["Чи є паркування?"],"answer":"Так."}""", """{"questions":["Де паркування?"],"answer":"Нова назва"}""" },
        { "custom-fields", """{"key":"carModel","label":"Марка авто"}""", """{"label":"Нова назва","type":"number"}""" },
    };

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task A_row_is_added_read_changed_and_removed(string kind, string made, string changed)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        var row = await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/{kind}", JsonNode.Parse(made));
        var path = $"/api/v1/{kind}/{row["id"]}";
        var after = await owner.SendJsonAsync(HttpMethod.Put, path, JsonNode.Parse(changed));
        var listed = await owner.AllAsync($"/api/v1/{kind}");
        await owner.SendJsonAsync(HttpMethod.Delete, path);

        after.ToJsonString().Should().NotBe(row.ToJsonString());
        after["version"]!.GetValue<int>().Should().Be(2);
        listed.Should().ContainSingle().Which.ToJsonString().Should().Be(after.ToJsonString());
        (await owner.AllAsync($"/api/v1/{kind}")).Should().BeEmpty();
        (await owner.TryAsync(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task A_row_of_another_workspace_is_not_there(string kind, string made, string changed)
    {
        var (mine, other) = ((await api.GivenWorkspaceAsync()).Owner, (await api.GivenWorkspaceAsync()).Owner);
        var row = await other.SendJsonAsync(HttpMethod.Post, $"/api/v1/{kind}", JsonNode.Parse(made));
        var path = $"/api/v1/{kind}/{row["id"]}";

        (await mine.TryAsync(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.TryAsync(HttpMethod.Put, path, JsonNode.Parse(changed))).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.TryAsync(HttpMethod.Delete, path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.AllAsync($"/api/v1/{kind}")).Should().ContainSingle().Which.ToJsonString().Should().Be(row.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task An_edit_of_an_old_version_is_refused_with_the_row_as_it_is(string kind, string made, string changed)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var row = await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/{kind}", JsonNode.Parse(made));
        var path = $"/api/v1/{kind}/{row["id"]}";
        using var read = await owner.GetAsync(path);
        await PutAsync(owner, path, read.Headers.ETag!.Tag, changed);

        using var late = await PutAsync(owner, path, read.Headers.ETag!.Tag, changed);

        late.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        var problem = await late.Content.ReadFromJsonAsync<JsonNode>();
        problem!["code"]!.ToString().Should().Be("version.conflict");
        problem["current"]!["version"]!.GetValue<int>().Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task A_key_is_given_once(string kind, string made, string changed)
    {
        changed.Should().NotBeEmpty();
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/{kind}", JsonNode.Parse(made));

        var second = await owner.TryAsync(HttpMethod.Post, $"/api/v1/{kind}", JsonNode.Parse(made));

        second.Should().Be((HttpStatusCode.BadRequest, "catalogue.keyTaken"));
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string etag, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return client.SendAsync(request);
    }
}
