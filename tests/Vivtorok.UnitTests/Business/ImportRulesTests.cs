using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Business;

namespace Vivtorok.UnitTests.Business;

public sealed class ImportRulesTests
{
    [Theory]
    [InlineData("""{"services":[{"key":"a","name":"A","price":{"amount":-1,"currency":"UAH"}}]}""", "Services[0].Price.Amount")]
    [InlineData("""{"services":[{"key":"a","name":"A","price":{"amount":1,"currency":"XXX"}}]}""", "Services[0].Price.Currency")]
    [InlineData("""{"services":[{"key":"a","name":"A","price":{"currency":"UAH"}}]}""", "Services[0].Price.Amount")]
    [InlineData("""{"services":[{"key":"a","name":"A","priceKind":"fixed"}]}""", "Services[0].Price")]
    [InlineData("""{"services":[{"key":"a","name":"A","priceKind":"onRequest","price":{"amount":1,"currency":"UAH"}}]}""", "Services[0].Price")]
    [InlineData("""{"services":[{"key":"a","name":"A"},{"key":"a","name":"B"}]}""", "Services[1].key")]
    [InlineData("""{"services":[{"name":"A"}]}""", "Services[0].key")]
    [InlineData("""{"services":[{"key":"a","name":" "}]}""", "Services[0].Name")]
    [InlineData("""{"services":[null]}""", "Services[0]")]
    [InlineData("""{"services":[{"key":"a","name":"A","names":{"english":"A"}}]}""", "Services[0].Names.english")]
    [InlineData("""{"services":[{"key":"a","name":"A","durationMinutes":0}]}""", "Services[0].DurationMinutes")]
    [InlineData("""{"services":[{"key":"a","name":"A","price":{"amount":1,"currency":"UAH"},"variants":[{"key":"v","name":"V"}]}]}""", "Services[0].Price")]
    [InlineData("""{"services":[{"key":"a","name":"A","variants":[{"key":"v","name":"V"},{"key":"v","name":"W"}]}]}""", "Services[0].Variants[1].key")]
    [InlineData("""{"services":[{"key":"a","name":"A","variants":[{"key":"v","name":"V","price":{"amount":-5,"currency":"UAH"}}]}]}""", "Services[0].Variants[0].Price.Amount")]
    [InlineData("""{"products":[{"sku":"p","name":"P","stock":-1}]}""", "Products[0].Stock")]
    [InlineData("""{"products":[{"name":"P"}]}""", "Products[0].sku")]
    [InlineData("""{"promotions":[{"key":"p","name":"P","validFrom":"2026-11-22","validTo":"2026-11-01"}]}""", "Promotions[0].ValidTo")]
    [InlineData("""{"promotions":[{"key":"p","name":"P","validFrom":"2026-11-22","validTo":"2026-11-23","percentOff":0}]}""", "Promotions[0].PercentOff")]
    [InlineData("""{"profile":{"timeZone":"Europe/Nowhere"}}""", "Profile.TimeZone")]
    [InlineData("""{"profile":{"currency":"uah"}}""", "Profile.Currency")]
    [InlineData("""{"profile":{"weeklyHours":[{"day":"monday","spans":[{"from":"10:00","to":"9:00"}]}]}}""", "Profile.WeeklyHours[0].Spans[0].to")]
    [InlineData("""{"profile":{"weeklyHours":[{"day":"monday","spans":[{"from":"10:00","to":"14:00"},{"from":"13:00","to":"18:00"}]}]}}""", "Profile.WeeklyHours[0].Spans[1].from")]
    [InlineData("""{"profile":{"weeklyHours":[{"day":"monday","spans":[{"from":"10:00","to":"24:30"}]}]}}""", "Profile.WeeklyHours[0].Spans[0].to")]
    [InlineData("""{"profile":{"weeklyHours":[{"day":"monday","spans":[]},{"day":"monday","spans":[]}]}}""", "Profile.WeeklyHours[1].day")]
    [InlineData("""{"knowledge":[{"key":"k","questions":[],"answer":"A"}]}""", "Knowledge[0].Questions")]
    [InlineData("""{"knowledge":[{"key":"k","questions":["Q"],"answer":""}]}""", "Knowledge[0].Answer")]
    [InlineData("""{"knowledge":[{"key":"k","questions":["Q"],"answer":"A","translations":{"en":{"questions":["Q"]}}}]}""", "Knowledge[0].Translations.en.answer")]
    [InlineData("""{"customFields":[{"key":"phone","label":"Phone"}]}""", "CustomFields[0].Key")]
    [InlineData("""{"staff":[{"key":"o"}]}""", "Staff[0].Name")]
    [InlineData("""{"bookingRules":{"slotStepMinutes":0}}""", "BookingRules.SlotStepMinutes")]
    public void A_mistake_names_its_place(string json, string place)
    {
        var import = JsonSerializer.Deserialize<ImportBody>(json, Json.Options)!;

        new ImportBusinessValidator().Validate(new ImportBusinessCommand(import)).Errors.Select(error => error.PropertyName).Should().Equal(place);
    }

    [Fact]
    public void Midnight_closes_a_day_and_numbers_are_taken_as_attributes()
    {
        var import = JsonSerializer.Deserialize<ImportBody>("""
            {"profile":{"weeklyHours":[{"day":"friday","spans":[{"from":"00:00","to":"24:00"}]}]},
             "services":[{"key":"a","name":"A","attributes":{"rating":4.8,"unisex":true,"city":"Львів","gone":null}}],"unknownField":{"x":1}}
            """, Json.Options)!;

        new ImportBodyValidator().Validate(import).Errors.Should().BeEmpty();
        import.Services![0].Attributes.Should().Equal(new Dictionary<string, string> { ["rating"] = "4.8", ["unisex"] = "true", ["city"] = "Львів" });
    }

    [Theory]
    [InlineData("""{"staff":[{"key":"o","name":"O","services":["cut"]}]}""", "staff[0].services[0]")]
    [InlineData("""{"promotions":[{"key":"p","name":"P","validFrom":"2026-11-01","validTo":"2026-11-01","prices":[{"item":"oil","price":{"amount":1,"currency":"UAH"}}]}]}""", "promotions[0].prices[0].item")]
    [InlineData("""{"leadFields":[{"key":"name"},{"key":"car"}]}""", "leadFields[1].key")]
    public void What_is_named_by_key_must_be_there(string json, string place)
    {
        var import = JsonSerializer.Deserialize<ImportBody>(json, Json.Options)!;

        ImportReferences.Check(import, new CatalogueRows([], [], [], [], [], []))!.Fields!.Keys.Should().Equal(place);
    }
}
