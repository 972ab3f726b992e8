using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

public sealed class ContactExpressionsTests
{
    [Theory]
    [InlineData("067 555 12 34", "380", "+380675551234")]
    [InlineData("0675551234", "380", "+380675551234")]
    [InlineData("+38 (067) 555-12-34", "380", "+380675551234")]
    [InlineData("80675551234", "380", "+380675551234")]
    [InlineData("00380675551234", "380", "+380675551234")]
    [InlineData("67 555 12 34", "380", "+380675551234")]
    [InlineData("(044) 555-12-34", "380", "+380445551234")]
    [InlineData("0 800 500 123", "380", "+380800500123")]
    [InlineData("нуль шістдесят сім 555 12 34", "380", "+380675551234")]
    [InlineData("завтра о 14 0675551234", "380", "+380675551234")]
    [InlineData("+44 7700 900145", "380", "+447700900145")]
    [InlineData("+44 (0)7700 900812", "380", "+447700900812")]
    [InlineData("+44(0) 7700 900 812", "44", "+447700900812")]
    [InlineData("+49 (0)151 12345678", "380", "+4915112345678")]
    [InlineData("+1 (415) 555-0100", "380", "+14155550100")]
    [InlineData("415-555-2671", "1", "+14155552671")]
    [InlineData("1 415 555 2671", "1", "+14155552671")]
    [InlineData("601 234 567", "48", "+48601234567")]
    public void Phone_is_read_as_E164(string text, string callingCode, string expected) =>
        ContactExpressions.FindPhone(text, callingCode)!.E164.Should().Be(expected);

    [Theory]
    [InlineData("01.12.2026 14:00")]
    [InlineData("2026-12-01 10:00-12:00")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5168745012345678")]
    [InlineData("від 10 000 до 15 000 грн")]
    [InlineData("замовлення 123456789")]
    [InlineData("12:00, 13:00, 14:30, 15:45")]
    public void No_phone_is_seen_where_there_is_none(string text) => ContactExpressions.FindPhone(text, "380").Should().BeNull();

    [Fact]
    public void Both_phones_are_found() =>
        ContactExpressions.FindPhones("067 555 12 34 або 050 111 22 33", "380").Select(phone => phone.E164).Should().Equal("+380675551234", "+380501112233");

    [Theory]
    [InlineData("L.Novak@Example.com", "l.novak@example.com")]
    [InlineData("пишіть: olena.k+salon@gmail.com!", "olena.k+salon@gmail.com")]
    [InlineData("kate dot wedding at example dot com", "kate.wedding@example.com")]
    [InlineData("olena собака gmail крапка com", "olena@gmail.com")]
    [InlineData("anna(at)example.com", "anna@example.com")]
    [InlineData("mia_s @ example . com", "mia_s@example.com")]
    [InlineData("I am Jo. jo_smith at example.com. Thanks", "jo_smith@example.com")]
    [InlineData("mia@example. com", "mia@example.com")]
    public void Email_is_read_in_lower_case(string text, string expected) => ContactExpressions.FindEmail(text)!.Address.Should().Be(expected);

    [Theory]
    [InlineData("12 at 10.30am")]
    [InlineData("find me at example.com")]
    [InlineData("@salon_kalyna")]
    [InlineData("дякую")]
    public void No_email_is_seen_where_there_is_none(string text) => ContactExpressions.FindEmail(text).Should().BeNull();

    [Theory]
    [InlineData("мене звати Олена", "Олена")]
    [InlineData("Мене звуть олена петренко", "Олена Петренко")]
    [InlineData("я Юля", "Юля")]
    [InlineData("Це Марія, хочу записатись", "Марія")]
    [InlineData("моє ім'я Степан", "Степан")]
    [InlineData("Андрій 0670001122", "Андрій")]
    [InlineData("Соломія, 067 000 21 43", "Соломія")]
    [InlineData("Василь, +38 (067) 000-45-67", "Василь")]
    [InlineData("запишіть на завтра на 16:00. Андрій 0670001122", "Андрій")]
    [InlineData("олег телефон 067 000 88 11", "Олег")]
    [InlineData("Мар'яна 0931112233", "Мар'яна")]
    [InlineData("my name is John Smith", "John Smith")]
    [InlineData("My name is ann-marie and I want a cut", "Ann-Marie")]
    [InlineData("This is Kate", "Kate")]
    [InlineData("I'm Tom, +44 7700 900145", "Tom")]
    [InlineData("Laura, l.novak@example.com", "Laura")]
    [InlineData("my number was +380 67 000 61 62, Mark", "Mark")]
    [InlineData("Schedule it for 1pm, my name is ben", "Ben")]
    public void Name_is_found_unasked(string text, string expected) => ContactExpressions.FindName(text, expected: false).Should().Be(expected);

    [Theory]
    [InlineData("Богдан", "Богдан")]
    [InlineData("kate", "Kate")]
    [InlineData("Ірина Василівна", "Ірина Василівна")]
    [InlineData("так, Оксана", "Оксана")]
    [InlineData("о'коннор", "О'коннор")]
    [InlineData("вася пупкін", "Вася Пупкін")]
    [InlineData("Олена-Марія", "Олена-Марія")]
    public void Bare_name_is_found_when_asked_for(string text, string expected) => ContactExpressions.FindName(text, expected: true).Should().Be(expected);

    [Theory]
    [InlineData("так")]
    [InlineData("Добрий день")]
    [InlineData("дякую")]
    [InlineData("Понеділок")]
    [InlineData("квітень")]
    [InlineData("Стрижка")]
    [InlineData("скасуйте")]
    [InlineData("yes please")]
    [InlineData("Hello")]
    [InlineData("tomorrow")]
    [InlineData("067 000 11 22")]
    [InlineData("на суботу")]
    [InlineData("pisliazavtra vrantsi")]
    public void Ordinary_word_is_no_name_even_when_one_is_expected(string text) => ContactExpressions.FindName(text, expected: true).Should().BeNull();

    [Theory]
    [InlineData("Богдан")]
    [InlineData("я хочу записатись")]
    [InlineData("це можливо?")]
    [InlineData("I'm interested")]
    [InlineData("this is great")]
    [InlineData("call me back")]
    public void No_name_is_guessed_unasked(string text) => ContactExpressions.FindName(text, expected: false).Should().BeNull();
}
