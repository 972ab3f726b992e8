using System.Net;
using System.Net.Http.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Business;

public sealed class BusinessProfileTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_change_keeps_what_it_does_not_name_and_writes_history()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var business = await workspace.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/business", new { phone = "+380440000001", bookingRules = new { slotStepMinutes = 30 } });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/services", Imports.Service("cut", name: "Стрижка"));

        business["name"]!.ToString().Should().Be("Салон «Верба»");
        business["bookingRules"]!["slotStepMinutes"]!.GetValue<int>().Should().Be(30);
        var changes = await workspace.Owner.AllAsync("/api/v1/business/catalogue-changes");
        changes.Select(change => change["summary"]!.ToString()).Should().Equal("service.created: Стрижка", "business.updated");
        changes.Select(change => change["number"]!.GetValue<int>()).Should().Equal(3, 2);
        changes.Should().OnlyContain(change => change["memberId"]!.GetValue<Guid>() == workspace.OwnerId);
    }

    [Fact]
    public async Task The_second_of_two_edits_of_one_version_is_refused()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        using var read = await owner.GetAsync("/api/v1/business");
        owner.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", read.Headers.ETag!.Tag);

        var first = await owner.TryAsync(HttpMethod.Put, "/api/v1/business", new { phone = "1" });
        var second = await owner.TryAsync(HttpMethod.Put, "/api/v1/business", new { phone = "2" });

        first.Status.Should().Be(HttpStatusCode.OK);
        second.Should().Be((HttpStatusCode.PreconditionFailed, "version.conflict"));
    }

    [Fact]
    public async Task A_time_zone_must_exist_and_the_place_of_the_mistake_is_named()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        using var response = await owner.PutAsJsonAsync("/api/v1/business", new { timeZone = "Europe/Narnia", website = "ftp://x", languages = Array.Empty<string>() });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await response.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>();
        problem!["errors"]!.Places().Should().BeEquivalentTo("timeZone", "website", "languages");
    }

    [Fact]
    public async Task A_field_the_agent_asks_for_cannot_be_removed()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var made = await owner.ImportAsync(new { customFields = new[] { new { key = "car", label = "Авто" } }, leadFields = new[] { new { key = "car", required = true } } });

        var refused = await owner.TryAsync(HttpMethod.Delete, $"/api/v1/custom-fields/{made["customFields"]![0]!["id"]}");

        refused.Should().Be((HttpStatusCode.Conflict, "customField.askedFor"));
    }
}
