using System.Globalization;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

public sealed class DateExpressionsTests
{
    // A Wednesday.
    private static readonly DateTimeOffset Now = new(2026, 10, 14, 9, 20, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData("сьогодні", "2026-10-14")]
    [InlineData("запишіть мене на завтра", "2026-10-15")]
    [InlineData("післязавтра зручно?", "2026-10-16")]
    [InlineData("після завтра", "2026-10-16")]
    [InlineData("у п'ятницю", "2026-10-16")]
    [InlineData("у пятницю", "2026-10-16")]
    [InlineData("в п’ятницю", "2026-10-16")]
    [InlineData("у понедiлок", "2026-10-19")] // with a Latin i
    [InlineData("на сб", "2026-10-17")]
    [InlineData("цієї неділі", "2026-10-18")]
    [InlineData("найближчий вівторок", "2026-10-20")]
    [InlineData("наступної п'ятниці", "2026-10-23")]
    [InlineData("наступного тижня у вівторок", "2026-10-20")]
    [InlineData("в середу наступного тижня", "2026-10-21")]
    [InlineData("понеділок через тиждень", "2026-10-19")]
    [InlineData("за тиждень", "2026-10-21")]
    [InlineData("через три дні", "2026-10-17")]
    [InlineData("через 2 тижні", "2026-10-28")]
    [InlineData("через місяць", "2026-11-14")]
    [InlineData("20-го", "2026-10-20")]
    [InlineData("3-го", "2026-11-03")]
    [InlineData("на 30 число", "2026-10-30")]
    [InlineData("5 числа наступного місяця", "2026-11-05")]
    [InlineData("7 листопада", "2026-11-07")]
    [InlineData("сьомого листопада", "2026-11-07")]
    [InlineData("двадцять другого грудня", "2026-12-22")]
    [InlineData("12 лютого", "2027-02-12")]
    [InlineData("на 4 січня 2028", "2028-01-04")]
    [InlineData("3 груд.", "2026-12-03")]
    [InlineData("05.11", "2026-11-05")]
    [InlineData("5.11.26", "2026-11-05")]
    [InlineData("05.11.2026", "2026-11-05")]
    [InlineData("3/11 підійде?", "2026-11-03")]
    [InlineData("друга субота листопада", "2026-11-14")]
    [InlineData("останній день жовтня", "2026-10-31")]
    [InlineData("послезавтра", "2026-10-16")]
    [InlineData("в следующий вторник", "2026-10-20")]
    [InlineData("v subotu", "2026-10-17")]
    [InlineData("zapyshit na pislyazavtra", "2026-10-16")]
    [InlineData("hochu na 3 lystopada", "2026-11-03")]
    [InlineData("у четевр", "2026-10-15")]
    [InlineData("на завтар", "2026-10-15")]
    [InlineData("перенесіть з четверга на п'ятницю", "2026-10-16")]
    [InlineData("на двадцять шосте", "2026-10-26")]
    [InlineData("на вечір п'ятниці", "2026-10-16")]
    public void Ukrainian_day_is_read(string text, string expected) => Only(text).Date.Should().Be(Day(expected));

    [Theory]
    [InlineData("today", "2026-10-14")]
    [InlineData("tommorow please", "2026-10-15")]
    [InlineData("the day after tomorrow", "2026-10-16")]
    [InlineData("on Friday", "2026-10-16")]
    [InlineData("this friday", "2026-10-16")]
    [InlineData("next Friday", "2026-10-23")]
    [InlineData("Tuesday next week", "2026-10-20")]
    [InlineData("next week on Monday", "2026-10-19")]
    [InlineData("wendesday", "2026-10-14")]
    [InlineData("in 3 days", "2026-10-17")]
    [InlineData("in a week", "2026-10-21")]
    [InlineData("two weeks from now", "2026-10-28")]
    [InlineData("a week from Friday", "2026-10-23")]
    [InlineData("the 20th", "2026-10-20")]
    [InlineData("on the 3rd", "2026-11-03")]
    [InlineData("the 20th of this month", "2026-10-20")]
    [InlineData("November 7", "2026-11-07")]
    [InlineData("Nov 7th", "2026-11-07")]
    [InlineData("7th of November, please", "2026-11-07")]
    [InlineData("the seventh of november", "2026-11-07")]
    [InlineData("December twenty first", "2026-12-21")]
    [InlineData("Feb. 12, 2027", "2027-02-12")]
    [InlineData("2026-11-05", "2026-11-05")]
    [InlineData("can I come on 11/5?", "2026-11-05")]
    [InlineData("is 11/25/2026 free?", "2026-11-25")]
    [InlineData("Saturday the 17th", "2026-10-17")]
    [InlineData("Mon, Oct 19", "2026-10-19")]
    [InlineData("first monday of november", "2026-11-02")]
    [InlineData("third last day of October", "2026-10-29")]
    public void English_day_is_read(string text, string expected) => Only(text).Date.Should().Be(Day(expected));

    [Theory]
    [InlineData("на вихідних", "2026-10-17", "2026-10-18")]
    [InlineData("next weekend", "2026-10-24", "2026-10-25")]
    [InlineData("наступного тижня", "2026-10-19", "2026-10-25")]
    [InlineData("this week", "2026-10-12", "2026-10-18")]
    [InlineData("на початку наступного тижня", "2026-10-19", "2026-10-21")]
    [InlineData("в кінці тижня", "2026-10-16", "2026-10-18")]
    [InlineData("з понеділка по середу", "2026-10-19", "2026-10-21")]
    [InlineData("between Monday and Wednesday", "2026-10-19", "2026-10-21")]
    [InlineData("з 3 по 7 листопада", "2026-11-03", "2026-11-07")]
    [InlineData("November 3-7", "2026-11-03", "2026-11-07")]
    [InlineData("from the 3rd to the 7th of November", "2026-11-03", "2026-11-07")]
    [InlineData("next three days", "2026-10-15", "2026-10-17")]
    [InlineData("mid November", "2026-11-11", "2026-11-20")]
    public void Run_of_days_is_read_with_its_last_day(string text, string first, string last)
    {
        var mention = Only(text);
        mention.Date.Should().Be(Day(first));
        mention.Until.Should().Be(Day(last));
    }

    [Theory]
    [InlineData("не в понеділок, а у вівторок", "2026-10-20")]
    [InlineData("not Thursday, Friday", "2026-10-16")]
    [InlineData("Thursday doesn't work, Saturday?", "2026-10-17")]
    [InlineData("в пт не можу, давайте в нд", "2026-10-18")]
    public void Day_that_is_denied_gives_way_to_the_one_that_is_meant(string text, string expected) => Only(text).Date.Should().Be(Day(expected));

    [Fact]
    public void Day_that_is_only_denied_says_so() => Only("тільки не в суботу").IsNegated.Should().BeTrue();

    [Theory]
    [InlineData("добрий день")]
    [InlineData("дизель 1.5, 2015 року")]
    [InlineData("перший раз у вас")]
    [InlineData("моторне масло 5w40, 5 літрів")]
    [InlineData("доставка квітки")]
    [InlineData("нас четверо")]
    [InlineData("450 грн")]
    [InlineData("067 000 11 22")]
    [InlineData("https://example.com/2026/11/05")]
    [InlineData("a second question")]
    [InlineData("may I ask")]
    [InlineData("it costs 1,5")]
    public void No_day_is_seen_where_there_is_none(string text) => TimeExpressions.Find(text, Now).Dates.Should().BeEmpty();

    [Fact]
    public void Weekday_of_today_is_today_and_may_be_a_week_later()
    {
        var mention = Only("середа");
        mention.Date.Should().Be(Day("2026-10-14"));
        mention.Alternative.Should().Be(Day("2026-10-21"));
        mention.IsWeekdayOnly.Should().BeTrue();
    }

    [Fact]
    public void Date_that_has_just_gone_is_kept_so_that_the_customer_can_be_told()
    {
        var mention = Only("October 9");
        mention.Date.Should().Be(Day("2026-10-09"));
        mention.Alternative.Should().Be(Day("2027-10-09"));
    }

    [Fact]
    public void Every_day_of_a_long_message_is_found_in_order() =>
        TimeExpressions.Find("можна 20 жовтня або 22 жовтня, а краще в п'ятницю", Now).Dates.Select(date => date.Date)
            .Should().Equal(Day("2026-10-20"), Day("2026-10-22"), Day("2026-10-16"));

    [Fact]
    public void Mention_points_at_its_words()
    {
        const string text = "хочу  наступної п’ятниці, дякую";
        var mention = Only(text);
        text.Substring(mention.Start, mention.Length).Should().Be(mention.Text).And.Be("наступної п’ятниці");
    }

    private static DateMention Only(string text) => TimeExpressions.Find(text, Now).Dates.Should().ContainSingle(text).Subject;

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
