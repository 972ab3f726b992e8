using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

public sealed class AmountExpressionsTests
{
    [Theory]
    [InlineData("450 грн", 45000, "UAH")]
    [InlineData("450грн.", 45000, "UAH")]
    [InlineData("₴450", 45000, "UAH")]
    [InlineData("450 гривень", 45000, "UAH")]
    [InlineData("1 450 ₴", 145000, "UAH")]
    [InlineData("38 000 грн", 3800000, "UAH")]
    [InlineData("99,50 грн", 9950, "UAH")]
    [InlineData("1,450.50 UAH", 145050, "UAH")]
    [InlineData("1,5 тис грн", 150000, "UAH")]
    [InlineData("2 тис. грн", 200000, "UAH")]
    [InlineData("2k uah", 200000, "UAH")]
    [InlineData("сто п'ятдесят гривень", 15000, "UAH")]
    [InlineData("тисяча двісті гривень", 120000, "UAH")]
    [InlineData("дві тисячі п'ятсот грн", 250000, "UAH")]
    [InlineData("two hundred and fifty hryvnias", 25000, "UAH")]
    [InlineData("$20", 2000, "USD")]
    [InlineData("20 USD", 2000, "USD")]
    [InlineData("€15.5", 1550, "EUR")]
    [InlineData("40 злотих", 4000, "PLN")]
    [InlineData("40 zł", 4000, "PLN")]
    [InlineData("ціна — 500", 50000, null)]
    [InlineData("the price is 500.", 50000, null)]
    public void Money_is_read_in_minor_units(string text, long minor, string? currency)
    {
        var money = MoneyExpressions.Find(text).Should().ContainSingle().Subject;
        (money.Minor, money.Currency, money.IsFrom, money.MinorTo).Should().Be((minor, currency, false, null));
    }

    [Theory]
    [InlineData("від 400 до 600 грн", 40000, 60000)]
    [InlineData("400–600 грн", 40000, 60000)]
    [InlineData("from 400 to 600 UAH", 40000, 60000)]
    [InlineData("between 400 and 600 UAH", 40000, 60000)]
    [InlineData("400 грн – 600 грн", 40000, 60000)]
    public void Range_of_money_has_two_ends(string text, long from, long to)
    {
        var money = MoneyExpressions.Find(text).Should().ContainSingle().Subject;
        (money.Minor, money.MinorTo).Should().Be((from, to));
    }

    [Theory]
    [InlineData("від 38 000 грн", 3800000)]
    [InlineData("from 2,600 UAH", 260000)]
    [InlineData("starts from $20", 2000)]
    public void Least_price_is_marked(string text, long minor)
    {
        var money = MoneyExpressions.Find(text).Should().ContainSingle().Subject;
        (money.Minor, money.IsFrom).Should().Be((minor, true));
    }

    [Fact]
    public void Every_amount_of_a_reply_is_found() =>
        MoneyExpressions.Find("Стрижка 550 грн + укладка 450 грн = 1 000 грн").Select(money => money.Minor).Should().Equal(55000, 45000, 100000);

    [Theory]
    [InlineData("о 14:30")]
    [InlineData("067 000 11 22")]
    [InlineData("масло 5w40")]
    [InlineData("15 березня")]
    [InlineData("-20% на все")]
    [InlineData("ціна 5 послуг")]
    public void No_money_is_seen_where_there_is_none(string text) => MoneyExpressions.Find(text).Should().BeEmpty();

    [Theory]
    [InlineData("20 %", 20)]
    [InlineData("20 percent", 20)]
    [InlineData("двадцять відсотків", 20)]
    [InlineData("-15%", 15)]
    [InlineData("−15 %", 15)]
    [InlineData("5,5%", 5.5)]
    [InlineData("10 процентів", 10)]
    public void Percentage_is_read(string text, double expected) => PercentExpressions.Find(text).Should().ContainSingle().Which.Value.Should().Be((decimal)expected);

    [Theory]
    [InlineData("90 minutes", 90, null)]
    [InlineData("90-minute lesson", 90, null)]
    [InlineData("півтори години", 90, null)]
    [InlineData("пів години", 30, null)]
    [InlineData("півгодини", 30, null)]
    [InlineData("1 h 30 min", 90, null)]
    [InlineData("1 год 20 хв", 80, null)]
    [InlineData("2.5 hours", 150, null)]
    [InlineData("дві з половиною години, тобто 150 хв", 150, null)]
    [InlineData("an hour and a half", 90, null)]
    [InlineData("half an hour", 30, null)]
    [InlineData("триває годину", 60, null)]
    [InlineData("30–45 хвилин", 30, 45)]
    [InlineData("від 30 до 45 хв", 30, 45)]
    [InlineData("3 дні", 4320, null)]
    public void Duration_is_read_in_minutes(string text, int minutes, int? to)
    {
        var duration = DurationExpressions.Find(text)[^1];
        (duration.Minutes, duration.MinutesTo).Should().Be((minutes, to));
    }

    [Theory]
    [InlineData("на 16 годину")]
    [InlineData("о 12:30 дня")]
    [InlineData("добрий день")]
    [InlineData("до 10 років")]
    public void No_duration_is_seen_where_there_is_none(string text) => DurationExpressions.Find(text).Should().BeEmpty();

    [Theory]
    [InlineData("двадцять п'ять", 25)]
    [InlineData("двадцять п’ятого", 25)]
    [InlineData("сто сорок два", 142)]
    [InlineData("тисяча двісті", 1200)]
    [InlineData("дев'яноста", 90)]
    [InlineData("третій", 3)]
    [InlineData("сьомої", 7)]
    [InlineData("forty-two", 42)]
    [InlineData("twenty first", 21)]
    [InlineData("two thousand five hundred", 2500)]
    [InlineData("17", 17)]
    public void Number_in_words_is_read(string text, long expected)
    {
        NumberWords.TryRead(text, out var value, out var length).Should().BeTrue();
        (value, length).Should().Be((expected, text.Length));
    }

    [Fact]
    public void Word_that_is_no_number_is_not_read() => NumberWords.TryRead("манікюр", out _, out _).Should().BeFalse();
}
