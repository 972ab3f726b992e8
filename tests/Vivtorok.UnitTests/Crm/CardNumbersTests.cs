using Vivtorok.Domain.Common;

namespace Vivtorok.UnitTests.Crm;

public sealed class CardNumbersTests
{
    [Theory]
    [InlineData("my card is 4111 1111 1111 1111 exp 12/28", "my card is [card number removed] exp 12/28")]
    [InlineData("5500-0000-0000-0004", "[card number removed]")]
    [InlineData("4111111111111111", "[card number removed]")]
    public void A_card_number_is_masked(string text, string safe) => CardNumbers.Remove(text).Should().Be(safe);

    [Theory]
    [InlineData("+380 67 555 12 34")]
    [InlineData("order 1234567890123")]
    [InlineData("2026-11-25 14:30, 450 грн")]
    public void Other_numbers_stay(string text) => CardNumbers.Remove(text).Should().Be(text);
}
