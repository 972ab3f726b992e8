using Vivtorok.Application.Features.Business;
using Vivtorok.Application.Features.Knowledge.Tools;
using Vivtorok.UnitTests.Business;

namespace Vivtorok.UnitTests.Knowledge;

public sealed class SearchKnowledgeTests
{
    private readonly SearchKnowledge _tool = new();

    [Theory]
    [InlineData("де можна поставити машину", "uk", "parking")]
    [InlineData("чи можна заплатити карткою", "uk", "payment")]
    [InlineData("запізнююся на 10 хвилин", "uk", "late")]
    [InlineData("is there any parking nearby", "en", "parking")]
    [InlineData("do you sell gift certificates", "en", "certificates")]
    [InlineData("чи є подарунковий сертифікат", "uk", "certificates")]
    public async Task The_entry_a_question_means_comes_first(string query, string language, string key)
    {
        var scope = TestBusiness.Scope(TemplateShelf.Find("hair-salon")!.In("uk"), language);

        var answer = await _tool.AskAsync(scope, new { query });

        answer["entries"]![0]!["key"]!.GetValue<string>().Should().Be(key);
    }

    [Fact]
    public async Task The_answer_speaks_the_customers_language()
    {
        var scope = TestBusiness.Scope(TemplateShelf.Find("hair-salon")!.In("uk"), "en");

        var answer = await _tool.AskAsync(scope, new { query = "parking" });

        answer["entries"]![0]!["answer"]!.GetValue<string>().Should().StartWith("Yes, there are parking");
    }

    [Fact]
    public async Task Nothing_is_made_up_for_a_question_nobody_answered()
    {
        var scope = TestBusiness.Scope(TemplateShelf.Find("barber")!.In("uk"));

        var answer = await _tool.AskAsync(scope, new { query = "квантова хромодинаміка" });

        answer["entries"]!.AsArray().Should().BeEmpty();
    }
}
