using System.Globalization;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

public sealed class ClockExpressionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 14, 9, 20, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData("о 16", "16:00")]
    [InlineData("о 16:30", "16:30")]
    [InlineData("на 16.30", "16:30")]
    [InlineData("о 16-00", "16:00")]
    [InlineData("в 15 00", "15:00")]
    [InlineData("09:30", "09:30")]
    [InlineData("о 5 вечора", "17:00")]
    [InlineData("на 8 ранку", "08:00")]
    [InlineData("о десятій ранку", "10:00")]
    [InlineData("десь о шостій вечора", "18:00")]
    [InlineData("на третю годину дня", "15:00")]
    [InlineData("о першій дня", "13:00")]
    [InlineData("о сімнадцятій тридцять", "17:30")]
    [InlineData("о двадцять першій", "21:00")]
    [InlineData("о 21-й", "21:00")]
    [InlineData("о пів на четверту дня", "15:30")]
    [InlineData("за чверть шоста вечора", "17:45")]
    [InlineData("чверть на восьму вечора", "19:15")]
    [InlineData("за десять хвилин сьома вечора", "18:50")]
    [InlineData("опівдні", "12:00")]
    [InlineData("о дванадцятій", "12:00")]
    [InlineData("16 год 30 хв, о 16 год 30 хв", "16:30")]
    [InlineData("завтра зранку десь о 9", "09:00")]
    [InlineData("вечером в 7", "19:00")]
    [InlineData("на 17ч30", "17:30")]
    [InlineData("zavtra o 16", "16:00")]
    [InlineData("перенесіть з 12 на 14", "14:00")]
    [InlineData("1 грудня 10.30", "10:30")]
    [InlineData("на 15 у вівторок", "15:00")]
    public void Ukrainian_time_is_read(string text, string expected) => Exact(text).At.Should().Be(Time(expected));

    [Theory]
    [InlineData("at 4pm", "16:00")]
    [InlineData("4 p.m.", "16:00")]
    [InlineData("at 12 am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("five pm", "17:00")]
    [InlineData("4:30 in the afternoon", "16:30")]
    [InlineData("half past three in the afternoon", "15:30")]
    [InlineData("a quarter to 5 in the evening", "16:45")]
    [InlineData("20 past 3pm", "15:20")]
    [InlineData("morning 9:15", "09:15")]
    [InlineData("evening 6:30", "18:30")]
    [InlineData("tonight at 8", "20:00")]
    [InlineData("3 o\"clock in the afternoon", "15:00")]
    [InlineData("10.30am", "10:30")]
    [InlineData("at 1600", "16:00")]
    [InlineData("six thirty pm", "18:30")]
    [InlineData("noon", "12:00")]
    [InlineData("16h30", "16:30")]
    [InlineData("9 tomorrow morning", "09:00")]
    [InlineData("4 in the evening on Saturday", "16:00")]
    public void English_time_is_read(string text, string expected) => Exact(text).At.Should().Be(Time(expected));

    [Theory]
    [InlineData("at 4", "04:00", "16:00")]
    [InlineData("о 4", "04:00", "16:00")]
    [InlineData("о пів на четверту", "03:30", "15:30")]
    [InlineData("пів п'ятої", "04:30", "16:30")]
    [InlineData("полседьмого", "06:30", "18:30")]
    [InlineData("за чверть п'ята", "04:45", "16:45")]
    [InlineData("quarter past 2", "02:15", "14:15")]
    [InlineData("4 o'clock", "04:00", "16:00")]
    [InlineData("на другу", "02:00", "14:00")]
    [InlineData("завтра, 10", "10:00", "22:00")]
    public void Twelve_hour_reading_without_half_of_the_day_is_ambiguous(string text, string written, string later)
    {
        var mention = Exact(text);
        mention.Ambiguous.Should().BeTrue();
        mention.At.Should().Be(Time(written));
        mention.AlternativeAt.Should().Be(Time(later));
    }

    [Theory]
    [InlineData("після 17", "17:00", null)]
    [InlineData("після 15 у вівторок", "15:00", null)]
    [InlineData("не раніше 15:00", "15:00", null)]
    [InlineData("after 5pm", "17:00", null)]
    [InlineData("до 14:00", null, "14:00")]
    [InlineData("не пізніше 18-ї", null, "18:00")]
    [InlineData("before noon", null, "12:00")]
    [InlineData("з 10 до 12", "10:00", "12:00")]
    [InlineData("між 14 і 16", "14:00", "16:00")]
    [InlineData("9:30–11:00", "09:30", "11:00")]
    [InlineData("between 2 and 4 pm", "14:00", "16:00")]
    [InlineData("11am-1pm", "11:00", "13:00")]
    [InlineData("з 9:00 до 20:00", "09:00", "20:00")]
    [InlineData("з 10:00 до п'ятої вечора", "10:00", "17:00")]
    [InlineData("з 12-ї до 14-ї", "12:00", "14:00")]
    [InlineData("Сб: 10–16", "10:00", "16:00")]
    public void Window_is_read_with_open_ends(string text, string? from, string? to)
    {
        var mention = TimeExpressions.Find(text, Now).Times.Should().ContainSingle(text).Subject;
        (mention.From, mention.To, mention.IsWindow).Should().Be((from is null ? (TimeOnly?)null : Time(from), to is null ? (TimeOnly?)null : Time(to), true));
    }

    [Theory]
    [InlineData("в обід", "12:00", "14:00")]
    [InlineData("зранку", "06:00", "12:00")]
    [InlineData("in the evening", "18:00", "23:00")]
    [InlineData("після обіду", "13:00", "18:00")]
    [InlineData("tomorrow afternoon", "12:00", "18:00")]
    [InlineData("у першій половині дня", "06:00", "13:00")]
    public void Part_of_the_day_is_a_vague_window(string text, string from, string to)
    {
        var mention = TimeExpressions.Find(text, Now).Times.Should().ContainSingle(text).Subject;
        (mention.From, mention.To, mention.IsVague).Should().Be((Time(from), Time(to), true));
    }

    [Theory]
    [InlineData("через годину", "10:20")]
    [InlineData("за пів години", "09:50")]
    [InlineData("in two hours", "11:20")]
    [InlineData("через півтори години", "10:50")]
    [InlineData("in 40 minutes", "10:00")]
    public void Time_counted_from_now_has_a_day_too(string text, string expected)
    {
        var found = TimeExpressions.Find(text, Now);
        found.Times.Should().ContainSingle().Which.At.Should().Be(Time(expected));
        found.Dates.Should().ContainSingle().Which.Date.Should().Be(new DateOnly(2026, 10, 14));
    }

    [Theory]
    [InlineData("добрий день")]
    [InlineData("доброго вечора!")]
    [InlineData("Good evening")]
    [InlineData("столик на 4 особи")]
    [InlineData("на 2 години")]
    [InlineData("масаж на дві години")]
    [InlineData("на 8 березня")]
    [InlineData("знижка на 20%")]
    [InlineData("до 10 років")]
    [InlineData("about two and a half hours")]
    [InlineData("a room for one night")]
    [InlineData("castrol 5w-30 4л")]
    [InlineData("+380 67 000 11 22")]
    [InlineData("5168 7450 1234 5678")]
    [InlineData("1 450 грн")]
    public void No_time_is_seen_where_there_is_none(string text) => TimeExpressions.Find(text, Now).Times.Should().BeEmpty();

    [Theory]
    [InlineData("на 17 не можу, на 18", "18:00")]
    [InlineData("не на 17, а на 18:00", "18:00")]
    public void Time_that_is_denied_gives_way_to_the_one_that_is_meant(string text, string expected) => Exact(text).At.Should().Be(Time(expected));

    private static TimeMention Exact(string text) => TimeExpressions.Find(text, Now).Times[^1];

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
