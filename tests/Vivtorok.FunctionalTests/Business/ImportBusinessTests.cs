using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Business;

public sealed class ImportBusinessTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_whole_business_is_taken_in_and_read_back()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var answer = await workspace.Owner.ImportAsync(JsonNode.Parse(await File.ReadAllTextAsync("Business/mavka.json"))!);

        var service = (await workspace.Owner.AllAsync("/api/v1/services")).Single();
        service["id"]!.ToString().Should().Be(answer["services"]![0]!["id"]!.ToString());
        service["variants"]![1]!["id"]!.ToString().Should().Be(answer["services"]![0]!["variants"]![1]!["id"]!.ToString());
        service["variants"]![1]!["priceKind"]!.ToString().Should().Be("from");
        answer["staff"]![0]!["key"]!.ToString().Should().Be("olha");
        answer["products"]![0]!["key"]!.ToString().Should().Be("p-oil");
        answer["promotions"]!.AsArray().Concat(answer["knowledge"]!.AsArray()).Concat(answer["customFields"]!.AsArray()).Should().HaveCount(3);
        var business = await workspace.Owner.GetJsonAsync("/api/v1/business");
        business["weeklyHours"]![1]!["spans"]![1]!.ToJsonString().Should().Be("""{"from":"15:00","to":"20:00"}""");
        business["exceptions"]![0]!["note"]!.ToString().Should().Be("Святвечір");
        business["leadFields"]!.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public async Task A_repeated_import_keeps_every_id_and_changes_what_is_new()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var body = JsonNode.Parse(await File.ReadAllTextAsync("Business/mavka.json"))!;
        var first = await workspace.Owner.ImportAsync(body);

        body["services"]![0]!["variants"]![0]!["price"]!["amount"] = 60000;
        var second = await workspace.Owner.ImportAsync(body);

        foreach (var section in new[] { "services", "staff", "products", "promotions", "knowledge", "customFields" })
            second[section]!.ToJsonString().Should().Be(first[section]!.ToJsonString());
        var service = (await workspace.Owner.AllAsync("/api/v1/services")).Single();
        service["variants"]![0]!["price"]!["amount"]!.GetValue<long>().Should().Be(60000);
    }

    [Fact]
    public async Task An_absent_section_is_left_alone()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await workspace.Owner.ImportAsync(new { services = new[] { Imports.Service("a") }, bookingRules = new { slotStepMinutes = 20, leadTimeMinutes = 0, maxDaysAhead = 10 } });

        await workspace.Owner.ImportAsync(new { profile = new { phone = "+380440000000" } });

        (await workspace.Owner.AllAsync("/api/v1/services")).Should().ContainSingle();
        var business = await workspace.Owner.GetJsonAsync("/api/v1/business");
        business["bookingRules"]!["slotStepMinutes"]!.GetValue<int>().Should().Be(20);
        business["name"]!.ToString().Should().Be("Салон «Верба»");
        business["phone"]!.ToString().Should().Be("+380440000000");
    }

    [Fact]
    public async Task One_mistake_refuses_everything_and_every_mistake_is_named()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var services = Enumerable.Range(0, 5).Select(i => Imports.Service($"s{i}", i == 3 ? -1 : 100)).ToArray();

        var errors = await workspace.Owner.RefusedImportAsync(new { services, staff = new[] { new { key = "o", name = "", services = Array.Empty<string>() } } });

        errors.Places().Should().BeEquivalentTo("services[3].price.amount", "staff[0].name");
        (await workspace.Owner.AllAsync("/api/v1/services")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"services":[{"key":"a","name":"A","price":{"amount":"many","currency":"UAH"}}]}""", "services[0].price.amount")]
    [InlineData("""{"services":[{"key":"a","name":"A","priceKind":"sometimes"}]}""", "services[0].priceKind")]
    [InlineData("""{"profile":{"exceptions":[{"date":"2026-13-40","spans":[]}]}}""", "profile.exceptions[0].date")]
    [InlineData("""{"profile":{"weeklyHours":[{"day":"someday","spans":[]}]}}""", "profile.weeklyHours[0].day")]
    [InlineData("""{"promotions":[{"key":"p","name":"P","validFrom":"2026-11-01","validTo":"2026-11-02","prices":[{"item":"nothing","price":{"amount":1,"currency":"UAH"}}]}]}""", "promotions[0].prices[0].item")]
    [InlineData("""{"leadFields":[{"key":"shoeSize","required":true}]}""", "leadFields[0].key")]
    public async Task What_cannot_be_read_or_found_is_named_too(string body, string place)
    {
        var workspace = await api.GivenWorkspaceAsync();

        var errors = await workspace.Owner.RefusedImportAsync(JsonNode.Parse(body)!);

        errors.Places().Should().Equal(place);
    }

    [Fact]
    public async Task A_thousand_services_are_taken_in_at_once_and_listed_page_by_page()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var services = Enumerable.Range(0, 1000).Select(i => Imports.Service($"provider-{i:0000}")).ToArray();
        await workspace.Owner.ImportAsync(new { services = services.Take(1) });

        var started = Stopwatch.StartNew();
        var answer = await workspace.Owner.ImportAsync(new { services });

        started.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20)); // a second on an idle machine; this only catches what grows with the square
        answer["services"]!.AsArray().Should().HaveCount(1000);
        (await workspace.Owner.AllAsync("/api/v1/services")).Select(row => row["key"]!.ToString()).Should().OnlyHaveUniqueItems().And.HaveCount(1000);
    }

    [Fact]
    public async Task Imports_at_the_same_moment_never_mix()
    {
        var workspace = await api.GivenWorkspaceAsync();
        object Body(int price) => new { services = Enumerable.Range(0, 30).Select(i => Imports.Service($"s{i}", price)).ToArray() };

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(price => workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/business/import", Body(price))));

        answers.Select(answer => answer.Status).Should().OnlyContain(status => status == HttpStatusCode.OK || status == HttpStatusCode.Conflict);
        var rows = await workspace.Owner.AllAsync("/api/v1/services");
        rows.Should().HaveCount(30);
        rows.Select(row => row["price"]!["amount"]!.GetValue<long>()).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Only_an_admin_imports()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var agent = await workspace.GivenMemberAsync("agent");

        var answer = await agent.TryAsync(HttpMethod.Post, "/api/v1/business/import", new { });

        answer.Should().Be((HttpStatusCode.Forbidden, "role.insufficient"));
    }
}
