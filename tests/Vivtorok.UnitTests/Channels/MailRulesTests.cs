using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.UnitTests.Channels;

public sealed class MailRulesTests
{
    private const string Own = "shop@example.com";

    [Theory]
    [InlineData("auto-submitted", "auto-replied", MailVerdict.Automatic)]
    [InlineData("auto-submitted", "auto-generated; owner=x", MailVerdict.Automatic)]
    [InlineData("auto-submitted", "no", MailVerdict.Customer)]
    [InlineData("return-path", "<>", MailVerdict.Automatic)]
    [InlineData("return-path", "<anna@example.com>", MailVerdict.Customer)]
    [InlineData("x-autoreply", "yes", MailVerdict.Automatic)]
    [InlineData("x-auto-response-suppress", "DR, OOF, AutoReply", MailVerdict.Automatic)]
    [InlineData("precedence", "bulk", MailVerdict.MassMail)]
    [InlineData("precedence", "List", MailVerdict.MassMail)]
    [InlineData("precedence", "first-class", MailVerdict.Customer)]
    [InlineData("list-id", "<news.example.com>", MailVerdict.MassMail)]
    [InlineData("list-unsubscribe", "<https://example.com/u>", MailVerdict.MassMail)]
    [InlineData("x-failed-recipients", "anna@example.com", MailVerdict.Bounce)]
    [InlineData("content-type", "multipart/report; report-type=delivery-status", MailVerdict.Bounce)]
    [InlineData("content-type", "text/plain", MailVerdict.Customer)]
    public void Knows_machines_by_their_headers(string header, string value, MailVerdict verdict) =>
        MailRules.Judge(Mail("anna@example.com") with { Marks = new Dictionary<string, string> { [header] = value } }, Own).Should().Be(verdict);

    [Theory]
    [InlineData("noreply@bank.example", MailVerdict.Automatic)]
    [InlineData("mailer-daemon@googlemail.com", MailVerdict.Bounce)]
    [InlineData(Own, MailVerdict.Automatic)]
    [InlineData("reply@person.example", MailVerdict.Customer)]
    public void Knows_machines_by_their_addresses(string from, MailVerdict verdict) => MailRules.Judge(Mail(from), Own).Should().Be(verdict);

    [Fact]
    public void An_absence_is_known_by_its_subject_only_where_it_answers_something()
    {
        var away = Mail("anna@example.com") with { Subject = "Автоматична відповідь: Запис" };

        MailRules.Judge(away, Own).Should().Be(MailVerdict.Customer);
        MailRules.Judge(away with { References = ["<a@b>"] }, Own).Should().Be(MailVerdict.Automatic);
    }

    [Fact]
    public void Sent_mail_spam_and_mail_without_a_sender_are_told_apart()
    {
        MailRules.Judge(Mail("alias@example.com") with { IsSent = true }, Own).Should().Be(MailVerdict.Own);
        MailRules.Judge(Mail("anna@example.com") with { IsAside = true }, Own).Should().Be(MailVerdict.Aside);
        MailRules.Judge(Mail(Own) with { IsAside = true, IsSent = true }, Own).Should().Be(MailVerdict.Own, "it left before it was thrown away");
        MailRules.Judge(Mail(Own) with { IsAside = true }, Own).Should().Be(MailVerdict.Aside);
        MailRules.Judge(Mail("anna@example.com") with { From = null }, Own).Should().Be(MailVerdict.Unreadable);
    }

    private static ReceivedMail Mail(string from) => new("1", "1", new MailPerson(from, null), DateTimeOffset.UnixEpoch);
}
