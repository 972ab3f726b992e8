using System.Text.Json.Nodes;
using Vivtorok.Application.Features.Business;
using Vivtorok.Application.Features.Catalogue.Tools;
using Vivtorok.UnitTests.Business;

namespace Vivtorok.UnitTests.Catalogue;

public sealed class SearchCatalogueTests
{
    private readonly SearchCatalogue _tool = new();

    [Theory]
    [InlineData("скільки коштує манікюр з гель-лаком?", "uk", "gel")]
    [InlineData("манікюру з гель лаком", "uk", "gel")]
    [InlineData("манкюр гель-лак", "uk", "gel")]
    [InlineData("How much is a French manicure?", "en", "french")]
    [InlineData("frnch manicure", "en", "french")]
    [InlineData("нарощування довге", "uk", "extension")]
    [InlineData("зняти покриття без манікюру", "uk", "removal")]
    public async Task The_service_a_customer_means_comes_first(string query, string language, string key)
    {
        var scope = TestBusiness.Scope(TemplateShelf.Find("nail-studio")!.In("uk"), language);

        var answer = await _tool.AskAsync(scope, new { query });

        answer["items"]![0]!["key"]!.GetValue<string>().Should().Be(key);
    }

    [Fact]
    public async Task A_promotion_of_the_day_gives_its_price_and_says_so()
    {
        const string oil = """
            {"products":[{"sku":"oil","name":"Олія","price":{"amount":64000,"currency":"UAH"},"stock":4}],
             "promotions":[{"key":"p1","name":"−20% на олію","validFrom":"2026-11-01","validTo":"2026-11-22","percentOff":20,
                            "prices":[{"item":"oil","price":{"amount":51200,"currency":"UAH"}}]}]}
            """;

        var during = await _tool.AskAsync(TestBusiness.Scope(oil), new { query = "олія" });
        var after = await _tool.AskAsync(TestBusiness.Scope(oil, now: TestBusiness.Now.AddDays(1)), new { query = "олія" });

        during["items"]![0]!["price"]!["amount"]!.GetValue<long>().Should().Be(51200);
        during["items"]![0]!["promotion"]!["validTo"]!.GetValue<string>().Should().Be("2026-11-22");
        after["items"]![0]!["price"]!["amount"]!.GetValue<long>().Should().Be(64000);
        after["items"]![0]!["promotion"].Should().BeNull();
    }

    [Fact]
    public async Task A_note_for_members_is_neither_told_nor_found()
    {
        var scope = TestBusiness.Scope("""{"services":[{"key":"cut","name":"Стрижка","price":{"amount":1,"currency":"UAH"},"internalNote":"собівартість секретна"}]}""");

        var told = await _tool.AskAsync(scope, new { query = "стрижка" });
        var searched = await _tool.AskAsync(scope, new { query = "собівартість секретна" });

        told.ToJsonString().Should().NotContain("секрет");
        searched["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_directory_is_found_by_city_and_speciality()
    {
        var scope = TestBusiness.Scope("""
            {"services":[
              {"key":"a","name":"Alpha Dental","attributes":{"city":"Oakland","rating":"4.80"}},
              {"key":"b","name":"Alpha Dental","attributes":{"city":"San Jose","rating":"4.10"}},
              {"key":"c","name":"Best Care","attributes":{"city":"Fremont","speciality":"psychiatrist"}}]}
            """, "en");

        var byCity = await _tool.AskAsync(scope, new { query = "alpha dental in San Jose" });
        var bySpeciality = await _tool.AskAsync(scope, new { query = "a psychiatrist" });

        byCity["items"]![0]!["key"]!.GetValue<string>().Should().Be("b");
        bySpeciality["items"]!.AsArray().Should().ContainSingle().Which!["key"]!.GetValue<string>().Should().Be("c");
    }

    [Fact]
    public async Task Arguments_that_make_no_sense_are_refused_with_every_problem()
    {
        var scope = TestBusiness.Scope("{}");

        var result = await _tool.RunAsync(new JsonObject { ["limit"] = 1000 }, scope, CancellationToken.None);

        result.Outcome.Should().Be("tool.arguments");
        result.Data["problems"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task An_empty_question_lists_what_there_is()
    {
        var scope = TestBusiness.Scope(TemplateShelf.Find("barber")!.In("uk"));

        var answer = await _tool.AskAsync(scope, new { query = "", limit = 5 });

        answer["items"]!.AsArray().Should().HaveCount(5);
    }
}
