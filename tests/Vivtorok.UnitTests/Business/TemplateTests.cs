using System.Text.RegularExpressions;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Business;

namespace Vivtorok.UnitTests.Business;

public sealed partial class TemplateTests
{
    public static TheoryData<string, string> EveryTemplate
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var template in TemplateShelf.All)
            {
                data.Add(template.Key, "uk");
                data.Add(template.Key, "en");
            }

            return data;
        }
    }

    [Fact]
    public void There_is_a_template_for_a_dozen_kinds_of_business() => TemplateShelf.All.Should().HaveCountGreaterThanOrEqualTo(12);

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public void A_template_passes_every_rule_of_an_import(string key, string language)
    {
        var import = TemplateShelf.Find(key)!.In(language);

        new ImportBodyValidator().Validate(import).Errors.Should().BeEmpty();
        ImportReferences.Check(import, new CatalogueRows([], [], [], [], [], [])).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public void A_template_speaks_its_language_and_keeps_the_other_as_translation(string key, string language)
    {
        var import = TemplateShelf.Find(key)!.In(language);

        var texts = import.Services!.SelectMany(Spoken).Concat((import.Products ?? []).SelectMany(Spoken))
            .Concat(import.Knowledge!.SelectMany(entry => entry.Questions!.Append(entry.Answer))).OfType<string>()
            .Concat(import.Services!.Select(service => service.Category).OfType<string>()).Append(import.Profile!.Type!).ToList();
        if (language == "en") texts.Should().OnlyContain(text => !Cyrillic().IsMatch(text));
        else texts.Where(text => Cyrillic().IsMatch(text)).Should().HaveCountGreaterThan(texts.Count * 9 / 10);
        import.Knowledge.Should().OnlyContain(entry => entry.Translations!.Count == 1 && entry.Questions!.Count >= 1);
        import.Profile!.Languages![0].Should().Be(language);
    }

    private static IEnumerable<string?> Spoken(OfferBody offer) =>
        [offer.Name, offer.Description, offer.Unit, .. (offer.Variants ?? []).Select(variant => variant.Name)];

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
