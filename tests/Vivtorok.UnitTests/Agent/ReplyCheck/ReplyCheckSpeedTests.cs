using System.Diagnostics;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Xunit.Abstractions;

namespace Vivtorok.UnitTests.Agent.ReplyCheck;

/// <summary>The check stands before every reply, so it must not be felt. Bounds are wide enough for a busy machine; the figures are in the output.</summary>
public sealed class ReplyCheckSpeedTests(ITestOutputHelper output)
{
    private const string Ordinary = "Вітаю! Послуга догляду номер 17 коштує 217 грн і триває 60 хвилин. Працюємо щодня з 8:00 до 21:00, вул. Городоцька, 112. Телефон: +380 32 000 00 11. Записати вас на середу, 25 листопада?";

    [Fact]
    public void An_ordinary_reply_over_six_hundred_services_takes_little()
    {
        var business = ReplyCheckProperties.Business([.. Enumerable.Range(200, 600)], name: index => $"Послуга догляду номер {index}");
        ChatLine[] said = [new(ChatRole.Customer, "Скільки коштує? Можна 25 листопада?", Salon.Now)];
        ReplyGrounds Fresh() => new(business, Salon.Now, said, new KnownContact(null, null, null, new Dictionary<string, string>()), []);
        ReplyChecker.Check(Ordinary, Fresh());

        var each = Fastest(40, () => ReplyChecker.Check(Ordinary, Fresh()));

        output.WriteLine($"{Ordinary.Length} characters: {each.TotalMilliseconds:0.00} ms");
        each.Should().BeLessThan(TimeSpan.FromMilliseconds(20));
    }

    [Theory]
    [InlineData("Манікюр 450 грн, о 15:30, 25 листопада. ")]
    [InlineData("1 ")]
    [InlineData("записала вас, ")]
    [InlineData("a.b ")]
    [InlineData("слово ")]
    [InlineData("вул. Х ")]
    public void Time_grows_with_the_length_and_no_faster(string unit)
    {
        string Text(int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var (half, whole) = (Text(5_000), Text(10_000));
        ReplyChecker.Check(whole, Salon.Grounds());

        var (short_, long_) = (Fastest(3, () => ReplyChecker.Check(half, Salon.Grounds())), Fastest(3, () => ReplyChecker.Check(whole, Salon.Grounds())));

        output.WriteLine($"«{unit}» 5,000: {short_.TotalMilliseconds:0} ms, 10,000: {long_.TotalMilliseconds:0} ms");
        long_.Should().BeLessThan(short_ * 3.5 + TimeSpan.FromMilliseconds(40));
    }

    private static TimeSpan Fastest(int times, Action act) => Enumerable.Range(0, times).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed;
    });
}
