using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Добрий день, хочу записатися")]
    [InlineData("ок")]
    [InlineData("скіки стоїть стрижка")]
    [InlineData("запишіть до Dr Sears Dental на 18:00")]
    [InlineData("є castrol edge 5w-30 4л?")]
    [InlineData("dobryi den, hochu zapysatys na manikiur")]
    [InlineData("pryvit! skilky koshtuye strizhka")]
    [InlineData("dyakuyu")]
    public void Ukrainian_is_told_in_both_alphabets(string text) => LanguageDetector.Detect(text).Should().Be(SpokenLanguage.Ukrainian);

    [Theory]
    [InlineData("Hi, how much is a haircut?")]
    [InlineData("tomorrow at 5")]
    [InlineData("yes")]
    [InlineData("hw much n do u work on saterday")]
    [InlineData("I'd like to book «Манікюр», please")]
    [InlineData("that's wrong")]
    public void English_is_told(string text) => LanguageDetector.Detect(text).Should().Be(SpokenLanguage.English);

    [Theory]
    [InlineData("")]
    [InlineData("14:30")]
    [InlineData("👍🌷")]
    [InlineData("Kate")]
    [InlineData("+380 67 000 11 22")]
    [InlineData("https://example.com/hello")]
    public void Nothing_is_guessed_where_nothing_tells(string text) => LanguageDetector.Detect(text).Should().BeNull();
}
