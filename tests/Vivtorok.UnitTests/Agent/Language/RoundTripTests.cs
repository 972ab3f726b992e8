using System.Globalization;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

/// <summary>What we write we can read: dates, times and money in the formats of our replies.</summary>
public sealed class RoundTripTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 14, 9, 20, 0, TimeSpan.FromHours(3));

    public static TheoryData<string, string> DateFormats => new()
    {
        { "uk-UA", "dddd, d MMMM" },
        { "uk-UA", "d MMMM yyyy" },
        { "uk-UA", "dd.MM.yyyy" },
        { "uk-UA", "dd.MM" },
        { "en-US", "dddd, MMMM d" },
        { "en-GB", "dddd, d MMMM" },
        { "en-US", "MMM d, yyyy" },
        { "en-US", "yyyy-MM-dd" },
    };

    [Theory]
    [MemberData(nameof(DateFormats))]
    public void Every_day_of_the_coming_eleven_months_is_read_back(string culture, string format)
    {
        for (var day = DateOnly.FromDateTime(Now.Date); day < DateOnly.FromDateTime(Now.Date).AddMonths(11); day = day.AddDays(1))
        {
            var text = day.ToString(format, CultureInfo.GetCultureInfo(culture));
            TimeExpressions.Find(text, Now).Dates.Should().ContainSingle(text).Which.Date.Should().Be(day, text);
        }
    }

    [Theory]
    [InlineData("о {0:HH:mm}")]
    [InlineData("{0:H:mm}")]
    [InlineData("at {0:h:mm tt}")]
    [InlineData("{0:h:mmtt}")]
    [InlineData("на {0:HH:mm}, чекаємо")]
    public void Every_quarter_of_the_day_is_read_back(string format)
    {
        for (var minutes = 0; minutes < 24 * 60; minutes += 15)
        {
            var time = new TimeOnly(minutes / 60, minutes % 60);
            var text = string.Format(CultureInfo.InvariantCulture, format, time);
            TimeExpressions.Find(text, Now).Times.Should().ContainSingle(text).Which.At.Should().Be(time, text);
        }
    }

    [Fact]
    public void Every_opening_span_is_read_back()
    {
        for (var from = 6; from < 14; from++)
            for (var to = from + 1; to < 24; to++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"з {from}:00 до {to}:30");
                var window = TimeExpressions.Find(text, Now).Times.Should().ContainSingle(text).Subject;
                (window.From, window.To).Should().Be((new TimeOnly(from, 0), new TimeOnly(to, 30)), text);
            }
    }

    [Theory]
    [InlineData("{0} грн", " ")]
    [InlineData("{0} ₴", " ")]
    [InlineData("₴{0}", ",")]
    [InlineData("{0} UAH", ",")]
    [InlineData("коштує {0} гривень.", " ")]
    public void Whole_amounts_are_read_back(string format, string separator)
    {
        var random = new Random(20261014);
        for (var index = 0; index < 300; index++)
        {
            var amount = random.Next(1, 2_000_000);
            var text = string.Format(CultureInfo.InvariantCulture, format, amount.ToString("N0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal));
            MoneyExpressions.Find(text).Should().ContainSingle(text).Which.Should().Match<MoneyMention>(money => money.Minor == amount * 100L && money.Currency == "UAH", text);
        }
    }

    [Fact]
    public void Amounts_with_hundredths_are_read_back()
    {
        var random = new Random(20261015);
        for (var index = 0; index < 300; index++)
        {
            var minor = random.Next(1, 9_999_999);
            var text = (minor / 100m).ToString("0.00", CultureInfo.InvariantCulture) + " грн";
            MoneyExpressions.Find(text).Should().ContainSingle(text).Which.Minor.Should().Be(minor, text);
        }
    }

    [Fact]
    public void Every_percentage_is_read_back()
    {
        for (var value = 1; value <= 100; value++)
            PercentExpressions.Find($"знижка {value}%").Should().ContainSingle().Which.Value.Should().Be(value);
    }

    [Fact]
    public void Every_mobile_number_is_read_back_however_it_is_grouped()
    {
        var random = new Random(20261016);
        string[] formats = ["+380{0}{1}{2}{3}", "+38 (0{0}) {1}-{2}-{3}", "0{0} {1} {2} {3}", "0{0}-{1}-{2}-{3}", "380{0}{1}{2}{3}", "(0{0}) {1} {2} {3}"];
        foreach (var format in formats)
            for (var index = 0; index < 100; index++)
            {
                object[] parts = ["67", $"{random.Next(1000):000}", $"{random.Next(100):00}", $"{random.Next(100):00}"];
                var text = "мій номер " + string.Format(CultureInfo.InvariantCulture, format, parts);
                ContactExpressions.FindPhone(text, "380")!.E164.Should().Be("+38067" + string.Concat(parts.Skip(1)), text);
            }
    }
}
