using System.Text.RegularExpressions;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>
/// Only mail between people comes into the inbox. To answer a machine is to begin a loop, and to read newsletters to the agent is
/// to spend the owner's money: RFC 3834, RFC 2369 and what mailers of the field do without one.
/// </summary>
public static partial class MailRules
{
    /// <summary>The headers these rules look at, lower case.</summary>
    public static readonly IReadOnlyList<string> Marks =
    [
        "auto-submitted", "precedence", "return-path", "list-id", "list-unsubscribe", "list-post", "x-autoreply", "x-autorespond", "x-auto-response-suppress",
        "x-failed-recipients", "content-type", "x-loop",
    ];

    private static readonly string[] Robots = ["noreply", "no-reply", "donotreply", "do-not-reply", "no_reply", "notifications", "notification"];
    private static readonly string[] Postmasters = ["mailer-daemon", "postmaster", "mail-daemon"];

    public static MailVerdict Judge(ReceivedMail mail, string ownAddress)
    {
        if (mail.IsSent) return MailVerdict.Own;
        if (mail.IsAside) return MailVerdict.Aside;
        if (mail.From is null) return MailVerdict.Unreadable;
        if (mail.From.Address == ownAddress) return MailVerdict.Automatic; // a form on the own site, or a forger: an answer would come back to us
        if (IsBounce(mail)) return MailVerdict.Bounce;
        if (IsAutomatic(mail)) return MailVerdict.Automatic;
        return IsMassMail(mail) ? MailVerdict.MassMail : MailVerdict.Customer;
    }

    private static bool IsBounce(ReceivedMail mail) =>
        Postmasters.Contains(LocalPart(mail)) || mail.Marks.ContainsKey("x-failed-recipients")
        || (mail.Marks.TryGetValue("content-type", out var type) && type.Contains("delivery-status", StringComparison.OrdinalIgnoreCase));

    private static bool IsAutomatic(ReceivedMail mail)
    {
        if (mail.Marks.TryGetValue("auto-submitted", out var auto) && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)) return true;
        if (mail.Marks.TryGetValue("return-path", out var path) && path.Trim() == "<>") return true;
        if (mail.Marks.ContainsKey("x-autoreply") || mail.Marks.ContainsKey("x-autorespond") || mail.Marks.ContainsKey("x-loop")) return true;
        if (mail.Marks.TryGetValue("x-auto-response-suppress", out var suppress) && SuppressesAnswers().IsMatch(suppress)) return true;
        return Robots.Contains(LocalPart(mail)) || (mail.References.Count > 0 && AwaySubject().IsMatch(mail.Subject));
    }

    private static bool IsMassMail(ReceivedMail mail) =>
        mail.Marks.Keys.Any(name => name.StartsWith("list-", StringComparison.Ordinal))
        || (mail.Marks.TryGetValue("precedence", out var precedence) && MassPrecedence().IsMatch(precedence));

    private static string LocalPart(ReceivedMail mail) => mail.From!.Address.Split('@')[0];

    [GeneratedRegex(@"\b(All|OOF|AutoReply)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SuppressesAnswers();

    [GeneratedRegex(@"^\s*(bulk|list|junk|auto_reply)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MassPrecedence();

    // Old Exchange servers mark an absence by the subject alone; an answer to something that begins so is one.
    [GeneratedRegex(@"^\s*(automatic reply|auto[- ]?reply|out of office|автоматична відповідь|автовідповідь|автоматический ответ|автоответ)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AwaySubject();
}
