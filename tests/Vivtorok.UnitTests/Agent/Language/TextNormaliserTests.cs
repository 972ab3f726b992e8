using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

public sealed class TextNormaliserTests
{
    [Theory]
    [InlineData("П’ЯТНИЦЯ", "п'ятниця")]
    [InlineData("п`ять ʼ", "п'ять '")]
    [InlineData("10–12 — «так»", "10-12 - \"так\"")]
    [InlineData("  a\u00a0b\u200b\tc  ", "a b c")]
    [InlineData("и\u0306", "й")]
    public void Text_is_brought_to_one_form(string text, string expected) => TextNormaliser.Normalise(text).Should().Be(expected);

    [Fact]
    public void Words_are_letters_and_digits_apart() =>
        TextNormaliser.Words("О 5pm, п’ятниця — 25-го!").Should().Equal("о", "5", "pm", "п'ятниця", "25", "го");

    [Fact]
    public void Latin_letters_in_a_Cyrillic_word_are_Cyrillic() => TextNormaliser.Words("понедiлок").Should().Equal("понеділок");

    [Theory]
    [InlineData("стрижка", "стрижку")]
    [InlineData("стрижки", "стрижок")]
    [InlineData("манікюр", "манікюру")]
    [InlineData("фарбування", "фарбуванням")]
    [InlineData("колодки", "колодок")]
    [InlineData("haircut", "haircuts")]
    [InlineData("booking", "booked")]
    public void Forms_of_a_word_share_a_stem(string first, string second) => TextNormaliser.Stem(first).Should().Be(TextNormaliser.Stem(second));

    [Theory]
    [InlineData("завтра", "завтра", 0)]
    [InlineData("завтар", "завтра", 1)]
    [InlineData("wensday", "wednesday", 2)]
    [InlineData("кіт", "собака", 3)]
    public void Distance_counts_slips_and_stops_at_its_limit(string first, string second, int expected) =>
        TextNormaliser.Distance(first, second, 2).Should().Be(expected);
}
