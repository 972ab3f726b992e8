using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Business;

public sealed class TemplatesTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public async Task Every_template_can_be_applied_to_a_new_business(string language)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var templates = (await owner.GetJsonAsync("/api/v1/business/templates")).AsArray();

        foreach (var key in templates.Select(template => template!["key"]!.ToString()))
        {
            var answer = await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/business/templates/{key}/apply", new { language });
            answer["services"]!.AsArray().Should().NotBeEmpty();
        }

        templates.Should().HaveCountGreaterThanOrEqualTo(12);
        (await owner.GetJsonAsync("/api/v1/business"))["name"]!.ToString().Should().Be("Салон «Верба»");
    }

    [Fact]
    public async Task A_template_can_be_looked_at_changed_and_imported()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        var body = await owner.GetJsonAsync("/api/v1/business/templates/dentist?language=en");
        body["services"]![0]!["name"] = "Check-up with Dr Bee";
        await owner.ImportAsync(body);

        (await owner.AllAsync("/api/v1/services")).Should().Contain(row => row["name"]!.ToString() == "Check-up with Dr Bee" && row["names"]!["uk"] != null);
    }

    [Theory]
    [InlineData("castle?language=uk", HttpStatusCode.NotFound, "business.templateNotFound")]
    [InlineData("dentist?language=de", HttpStatusCode.BadRequest, "template.language")]
    [InlineData("dentist?lang=uk", HttpStatusCode.BadRequest, "request.unknownParameter")]
    public async Task What_there_is_not_is_refused(string path, HttpStatusCode status, string code)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        var answer = await owner.TryAsync(HttpMethod.Get, $"/api/v1/business/templates/{path}");

        answer.Should().Be((status, code));
    }
}
