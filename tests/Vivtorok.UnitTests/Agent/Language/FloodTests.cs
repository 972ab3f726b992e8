using System.Diagnostics;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

/// <summary>A hostile message costs no more than its cap allows.</summary>
public sealed class FloodTests
{
    private const int Length = 200_000;
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(20); // two orders above the usual, so that a busy machine does not fail it

    [Theory]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("1.1.")]
    [InlineData("від 5 до 6 ")]
    [InlineData("понеділк ")]
    [InlineData("[[[[")]
    [InlineData("a.")]
    [InlineData("x at y dot z ")]
    [InlineData("а")]
    public void Two_hundred_thousand_characters_are_survived(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        var watch = Stopwatch.StartNew();

        TimeExpressions.Find(text, new DateTimeOffset(2026, 10, 14, 9, 20, 0, TimeSpan.Zero));
        MoneyExpressions.Find(text);
        PercentExpressions.Find(text);
        DurationExpressions.Find(text);
        ContactExpressions.FindPhones(text, "380");
        ContactExpressions.FindEmail(text);
        ContactExpressions.FindName(text, expected: true);
        LinkExpressions.Find(text);
        LanguageDetector.Detect(text);

        watch.Elapsed.Should().BeLessThan(Bearable);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u200b\u202e")]
    [InlineData("\ud83d")]
    [InlineData("99999999999999999999 грн о 99:99 31.02 99.99.9999")]
    [InlineData("\0\0\0")]
    public void Odd_text_is_read_without_failing(string text)
    {
        TimeExpressions.Find(text, DateTimeOffset.MinValue.AddYears(2000)).Dates.Should().BeEmpty();
        ContactExpressions.FindPhone(text, "380").Should().BeNull();
        ContactExpressions.FindName(text, expected: true).Should().BeNull();
        LanguageDetector.Detect(text + "0");
    }
}
