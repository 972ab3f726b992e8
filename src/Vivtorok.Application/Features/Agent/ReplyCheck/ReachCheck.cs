using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Phones, e-mail addresses and links: the business's own, those in the owner's texts, and the customer's own phone and address.</summary>
internal static class ReachCheck
{
    public static IEnumerable<CheckedFact> Check(string text, ReplyGrounds grounds) => [.. Phones(text, grounds), .. Emails(text, grounds), .. Links(text, grounds)];

    private static IEnumerable<CheckedFact> Phones(string text, ReplyGrounds grounds) =>
        ContactExpressions.FindPhones(text, grounds.Business.CallingCode).Select(phone => Fact("phone", phone.Text, PhoneSource(phone, grounds)));

    private static string? PhoneSource(PhoneMention phone, ReplyGrounds grounds)
    {
        var code = grounds.Business.CallingCode;
        if (PhoneNumber.TryNormalise(grounds.Business.Profile.Phone, code, out var own) && own == phone.E164) return "profile";
        if (grounds.Contact.Phone == phone.E164) return "contact";
        if (grounds.Owner.Quotes(phone.Text) is { } quoted) return quoted;
        if (ContactExpressions.FindPhones(grounds.CustomerWords, code).Any(said => said.E164 == phone.E164)) return "conversation";
        return grounds.Owner.Phone(phone.E164);
    }

    private static IEnumerable<CheckedFact> Emails(string text, ReplyGrounds grounds)
    {
        if (ContactExpressions.FindEmail(text) is not { } email) return [];
        var isOurs = string.Equals(grounds.Business.Profile.Email, email.Address, StringComparison.OrdinalIgnoreCase);
        var isTheirs = string.Equals(grounds.Contact.Email, email.Address, StringComparison.OrdinalIgnoreCase)
            || grounds.CustomerWords.Contains(email.Address, StringComparison.OrdinalIgnoreCase);
        return [Fact("email", email.Text, isOurs ? "profile" : isTheirs ? "contact" : grounds.Owner.Quotes(email.Text))];
    }

    // A link with a scheme must be the owner's; a script never is. A word with a dot that the owner or the customer wrote is no link of ours.
    private static IEnumerable<CheckedFact> Links(string text, ReplyGrounds grounds) =>
        LinkExpressions.Find(text).Where(link => !link.Text.Contains('@') && !IsWord(link)).Select(link => Fact("link", link.Text, LinkSource(link, grounds)));

    // «internal data: it is confidential» has no link in it.
    private static bool IsWord(LinkMention link) => link.Kind == LinkKind.Script && link.Target.AsSpan().IndexOfAny('/', ',', '(') < 0;

    private static string? LinkSource(LinkMention link, ReplyGrounds grounds)
    {
        if (link.Kind is LinkKind.Script or LinkKind.MarkdownImage) return null;
        var website = grounds.Business.Profile.Website;
        if (website is not null && link.Host is { } host && LinkExpressions.Find(website).Any(own => own.Host == host)) return "profile";
        return grounds.Owner.Quotes(link.Target);
    }

    private static CheckedFact Fact(string kind, string text, string? source) => new(kind, text, source is not null, source);
}
