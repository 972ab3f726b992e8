using Vivtorok.Infrastructure.Channels.Telegram;

namespace Vivtorok.IntegrationTests.Channels;

public sealed class TelegramTextTests
{
    [Theory]
    [InlineData("Перший абзац.\n\nДругий абзац.", 20, "Перший абзац.|Другий абзац.")]
    [InlineData("Одне речення. Друге речення.", 20, "Одне речення.|Друге речення.")]
    [InlineData("самі слова без крапок", 12, "самі слова|без крапок")]
    [InlineData("коротке", 20, "коротке")]
    public void A_text_is_cut_where_a_reader_would_pause(string text, int atMost, string parts) =>
        TelegramText.Split(text, atMost).Should().Equal(parts.Split('|'));

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void A_cut_never_breaks_a_character(int atMost)
    {
        var text = string.Concat(Enumerable.Repeat("😀", 20));

        var parts = TelegramText.Split(text, atMost);

        string.Concat(parts).Should().Be(text);
        parts.Should().OnlyContain(part => part.Length <= atMost && !char.IsHighSurrogate(part.Last()));
    }

    [Theory]
    [InlineData("Ціна **450 грн** за <годину> & більше", "Ціна <b>450 грн</b> за &lt;годину&gt; &amp; більше")]
    [InlineData("2 ** 3 ** 4", null)]
    [InlineData("без оздоб <b>", null)]
    public void Only_what_is_meant_to_be_bold_becomes_a_tag(string text, string? html) => TelegramText.ToHtml(text).Should().Be(html);
}
