using Vivtorok.Application.Features.Channels.Mail;

namespace Vivtorok.UnitTests.Channels;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("Так, підходить.\n\nпт, 27 лист. 2026 р. о 12:00 Салон <shop@example.com> пише:\n> Запрошуємо о 15:00", "Так, підходить.")]
    [InlineData("Yes please.\r\n\r\nOn Fri, Nov 27, 2026 at 12:00 PM Salon <shop@example.com>\r\nwrote:\r\n\r\n> We have 15:00\r\n> and 16:00", "Yes please.")]
    [InlineData("Дякую!\n\n-----Оригінальне повідомлення-----\nВід: Салон\nТема: Запис", "Дякую!")]
    [InlineData("Добре\n\nFrom: Salon <shop@example.com>\nSent: Friday\nTo: Anna\nSubject: Booking\n\nOld words", "Добре")]
    [InlineData("Скільки коштує?\n--\nАнна Коваль\n+380 50 123 45 67", "Скільки коштує?")]
    [InlineData("Скільки коштує?\n\nНадіслано з iPhone", "Скільки коштує?")]
    [InlineData("Де ви?\n\n> стара цитата\n> ще рядок", "Де ви?")]
    public void Folds_the_quote_and_the_signature(string text, string own)
    {
        var split = QuotedText.Split(text);

        split.Text.Should().Be(own);
        split.Folded.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("Ціни: манікюр від 300 до 500, що входить?\nОн який гарний день")]
    [InlineData("> О 15:00 чи о 16:00?\nО 15:00\n> Манікюр чи педикюр?\nМанікюр")]
    [InlineData("From Kyiv with love:\nhow much is it?")]
    [InlineData("On Monday I wrote:\nplease call me.\nStill waiting.\n> quote\nmy answer")]
    public void Leaves_words_of_ones_own_alone(string text) => QuotedText.Split(text).Should().Be(new QuotedText(text, null));

    [Theory]
    [InlineData("> лише цитата")]
    [InlineData("--\nпідпис")]
    [InlineData("-----Original Message-----\nFrom: x")]
    public void Keeps_everything_where_nothing_would_be_left(string text) => QuotedText.Split(text).Text.Should().Be(text);

    [Theory]
    [InlineData("On Mon 1 > > : wrote\n> x\nFrom: a\nTo: b\n", "")]
    [InlineData("schrieb ", "")]
    [InlineData("On Monday 1 schrieb ", "")]
    [InlineData("> On Monday 1 wrote:\n", "my own words")]
    [InlineData("1.1пише:\n", "words\n> a quote\nwords")]
    [InlineData("\t \t", "x")]
    public void Is_quick_on_nonsense(string piece, string end)
    {
        var nonsense = string.Concat(Enumerable.Repeat(piece, (QuotedText.MaxLength - end.Length) / piece.Length)) + end;

        Action split = () => QuotedText.Split(nonsense);

        split.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Is_quick_on_a_letter_without_end()
    {
        Action split = () => QuotedText.Split(string.Concat(Enumerable.Repeat("schrieb ", 2_000_000)));

        split.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(3));
    }
}
