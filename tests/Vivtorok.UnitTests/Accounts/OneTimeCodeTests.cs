using Vivtorok.Domain.Accounts;

namespace Vivtorok.UnitTests.Accounts;

public sealed class OneTimeCodeTests
{
    // The secret "12345678901234567890" of RFC 6238, appendix B, in Base32; its codes of eight digits end like ours of six.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        OneTimeCode.At(Secret, OneTimeCode.StepOf(now)).Should().Be(code);
        OneTimeCode.Match(Secret, code, now, 0).Should().Be(OneTimeCode.StepOf(now));
    }

    [Fact]
    public void A_clock_that_is_half_a_minute_off_is_forgiven_and_one_that_is_two_minutes_off_is_not()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = OneTimeCode.At(Secret, OneTimeCode.StepOf(now));

        OneTimeCode.Match(Secret, code, now.AddSeconds(30), 0).Should().NotBeNull();
        OneTimeCode.Match(Secret, code, now.AddSeconds(-30), 0).Should().NotBeNull();
        OneTimeCode.Match(Secret, code, now.AddSeconds(120), 0).Should().BeNull();
    }

    [Fact]
    public void A_code_is_not_taken_again_after_its_step()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = OneTimeCode.StepOf(now);

        OneTimeCode.Match(Secret, OneTimeCode.At(Secret, step), now, step).Should().BeNull();
    }

    [Fact]
    public void A_new_secret_has_160_bits_in_the_letters_of_base_32()
    {
        OneTimeCode.NewSecret().Should().MatchRegex("^[A-Z2-7]{32}$").And.NotBe(OneTimeCode.NewSecret());
    }

    [Fact]
    public void Ten_recovery_codes_of_120_bits_are_made_and_only_their_hashes_are_kept()
    {
        var factor = new SecondFactor(new Domain.AccountId(Guid.NewGuid()), "x", DateTimeOffset.UnixEpoch);

        var codes = factor.RenewRecoveryCodes();

        codes.Should().HaveCount(10).And.OnlyHaveUniqueItems().And.OnlyContain(code => SecondFactor.IsRecoveryCode(code));
        codes.Should().NotContain(code => factor.RecoveryCodes.Contains(code, StringComparison.OrdinalIgnoreCase));
    }
}
