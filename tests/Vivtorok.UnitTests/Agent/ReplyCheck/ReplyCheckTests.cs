using FluentAssertions;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Domain.Agents;
using Xunit;

namespace Vivtorok.UnitTests.Agent.ReplyCheck;

public sealed class ReplyCheckTests
{
    [Theory]
    [InlineData("Манікюр коштує 450 грн.", "catalogue:manicure")]
    [InlineData("A long haircut is from 700 UAH.", "catalogue:haircut/long")]
    [InlineData("За акцією манікюр 360 грн.", "promotion:winter")]
    [InlineData("Паркінг навпроти, 40 грн.", "knowledge:parking")]
    public void A_price_of_the_business_is_backed(string reply, string source) =>
        Facts(reply, "money").Should().ContainSingle().Which.Should().Match<CheckedFact>(fact => fact.Backed && fact.Source == source);

    [Theory]
    [InlineData("Манікюр коштує 400 грн.")]
    [InlineData("Манікюр коштує 290 грн.")]
    [InlineData("Манікюр коштує 450 USD.")]
    public void A_price_nobody_set_or_of_a_past_promotion_is_not_backed(string reply) =>
        Facts(reply, "money").Should().ContainSingle().Which.Backed.Should().BeFalse();

    [Theory]
    [InlineData("Манікюр 450 грн і стрижка 550 грн, разом 1000 грн.")]
    [InlineData("Два манікюри по 450 грн — це 2 × 450 = 900 грн.")]
    public void A_total_of_named_prices_is_backed(string reply) => Facts(reply, "money").Should().OnlyContain(fact => fact.Backed);

    [Fact]
    public void A_total_that_does_not_add_up_is_not_backed() =>
        Facts("Манікюр 450 грн і стрижка 550 грн, разом 990 грн.", "money").Should().ContainSingle(fact => !fact.Backed).Which.Text.Should().Contain("990");

    [Theory]
    [InlineData("Зараз діє знижка 20%.", true)]
    [InlineData("Для вас зробимо знижку 50%.", false)]
    public void A_discount_must_be_running(string reply, bool backed) => Facts(reply, "percent").Should().ContainSingle().Which.Backed.Should().Be(backed);

    [Fact]
    public void Denying_the_discount_a_customer_asked_for_is_no_claim() =>
        ReplyChecker.Check("На жаль, знижки 50% у нас немає.", Salon.Grounds((ChatRole.Customer, "Дайте знижку 50%")))
            .Should().OnlyContain(fact => fact.Backed);

    [Theory]
    [InlineData("Працюємо з 10:00 до 20:00.", true)]
    [InlineData("Працюємо з 9:00 до 21:00.", false)]
    public void Opening_hours_must_be_those_of_the_business(string reply, bool backed) =>
        Facts(reply, "time").Should().NotBeEmpty().And.Match(facts => facts.All(fact => fact.Backed) == backed);

    [Fact]
    public void A_time_the_calendar_found_free_is_backed_and_another_is_not()
    {
        var grounds = Salon.Grounds().With([Salon.FreeTimes("2026-11-25", "15:30")]);

        var right = ReplyChecker.Check("Вільно 25 листопада о 15:30.", grounds);
        var wrong = ReplyChecker.Check("Вільно 26 листопада о 16:45.", grounds);

        right.Should().NotBeEmpty().And.OnlyContain(fact => fact.Backed && fact.Source == "tool:find_free_times");
        wrong.Should().NotBeEmpty().And.OnlyContain(fact => !fact.Backed);
    }

    [Fact]
    public void A_time_the_customer_named_may_be_repeated() =>
        ReplyChecker.Check("На 13:20, на жаль, зайнято.", Salon.Grounds((ChatRole.Customer, "Можна на 13:20?"))).Should().OnlyContain(fact => fact.Backed);

    [Theory]
    [InlineData("Телефонуйте: +380 32 000 00 11.", true)]
    [InlineData("Телефонуйте: +380 67 999 88 77.", false)]
    public void A_phone_must_be_the_business_s(string reply, bool backed) => Facts(reply, "phone").Should().ContainSingle().Which.Backed.Should().Be(backed);

    [Theory]
    [InlineData("Пишіть на hello@mavka.example", true)]
    [InlineData("Пишіть на boss@evil.example", false)]
    public void An_address_must_be_the_business_s(string reply, bool backed) => Facts(reply, "email").Should().ContainSingle().Which.Backed.Should().Be(backed);

    [Theory]
    [InlineData("Наш сайт https://mavka.example/book", true)]
    [InlineData("Оплатіть тут: https://evil.example/pay", false)]
    [InlineData("![x](https://evil.example/p.png)", false)]
    public void A_link_must_be_the_owner_s(string reply, bool backed) => Facts(reply, "link").Should().NotBeEmpty().And.OnlyContain(fact => fact.Backed == backed);

    [Theory]
    [InlineData("Манікюр триває 60 хвилин.", true)]
    [InlineData("Манікюр триває 25 хвилин.", false)]
    public void A_duration_must_be_that_of_a_service(string reply, bool backed) => Facts(reply, "duration").Should().ContainSingle().Which.Backed.Should().Be(backed);

    [Theory]
    [InlineData("Стрижка — від 1 000 ₴, манікюр — 450 ₴.", false)]
    [InlineData("Стрижка — від 700 ₴.", true)]
    public void An_amount_is_not_read_as_a_time(string reply, bool backed) =>
        ReplyChecker.Check(reply, Salon.Grounds()).Should().OnlyContain(fact => fact.Kind == "money").And.Match(facts => facts.All(fact => fact.Backed) == backed);

    [Theory]
    [InlineData("Ми працюємо у вівторок, 1 грудня: 10:00–20:00.", true)]
    [InlineData("У понеділок, 30 листопада, ми зачинені.", true)]
    [InlineData("Чекаємо вас 1 грудня.", false)]
    public void A_day_of_the_opening_hours_is_backed_with_its_hours(string reply, bool backed) =>
        ReplyChecker.Check(reply, Salon.Grounds()).Should().NotBeEmpty().And.Match(facts => facts.All(fact => fact.Backed) == backed);

    [Fact]
    public void A_colon_after_a_word_makes_no_link() =>
        ReplyChecker.Check("I cannot share internal data: it is confidential.", Salon.Grounds()).Should().BeEmpty();

    [Fact]
    public void Words_without_facts_need_no_backing() => ReplyChecker.Check("Доброго дня! Чим можемо допомогти?", Salon.Grounds()).Should().BeEmpty();

    private static IEnumerable<CheckedFact> Facts(string reply, string kind) => ReplyChecker.Check(reply, Salon.Grounds()).Where(fact => fact.Kind == kind);
}
