using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Phones, e-mail addresses and links: the business's own, those in the owner's texts, and the customer's own phone and address.</summary>
internal static partial class ReachCheck
{
    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        var emails = EmailExpressions.Find(reply.Text);
        return [.. Phones(reply, grounds), .. LocalNumbers(reply, grounds), .. emails.Select(email => Email(email, reply, grounds)), .. Links(reply, grounds), .. Handles(reply, emails, grounds)];
    }

    private static IEnumerable<CheckedFact> Phones(Reply reply, ReplyGrounds grounds) => reply.Phones.Select(phone => Fact("phone", phone.Text, PhoneSource(phone, reply, grounds)));

    private static string? PhoneSource(PhoneMention phone, Reply reply, ReplyGrounds grounds)
    {
        if (PhoneNumber.TryNormalise(grounds.Business.Profile.Phone, grounds.Business.CallingCode, out var own) && own == phone.E164) return "profile";
        if (grounds.Owner.Quotes(phone.Text) is { } quoted) return quoted;
        if (grounds.Owner.Phone(phone.E164) is { } told) return told;
        if (IsOffered(reply, phone.Start)) return null;
        return grounds.Contact.Phone == phone.E164 ? "contact" : grounds.Said.IsCustomersPhone(phone.E164) ? "customer" : null;
    }

    // Given as a way to reach the business: "call us at …".
    private static bool IsOffered(Reply reply, int at)
    {
        var sentence = reply.At(at);
        var before = reply.Text[sentence.Start..at];
        return OffersReach().IsMatch(before);
    }

    // «245-11-22» has no area code: it must stand in the owner's texts as it is.
    private static IEnumerable<CheckedFact> LocalNumbers(Reply reply, ReplyGrounds grounds) => LocalNumber().Matches(reply.Text)
        .Where(match => !reply.Phones.Any(phone => phone.Start < match.Index + match.Length && match.Index < phone.Start + phone.Length))
        .Select(match => Fact("phone", match.Value, grounds.Owner.Quotes(match.Value) ?? (grounds.Said.CustomerWords.Contains(match.Value, StringComparison.Ordinal) ? "customer" : null)));

    private static CheckedFact Email(EmailMention email, Reply reply, ReplyGrounds grounds)
    {
        var isOurs = string.Equals(grounds.Business.Profile.Email, email.Address, StringComparison.OrdinalIgnoreCase);
        if (isOurs) return Fact("email", email.Text, "profile");
        if (grounds.Owner.Quotes(email.Text) is { } quoted) return Fact("email", email.Text, quoted);
        var isTheirs = string.Equals(grounds.Contact.Email, email.Address, StringComparison.OrdinalIgnoreCase)
            || EmailExpressions.Find(grounds.Said.CustomerWords).Any(said => said.Address == email.Address);
        return Fact("email", email.Text, isTheirs && !IsOffered(reply, email.Start) ? "contact" : null);
    }

    // A link with a scheme must be the owner's; a script never is. A word with a dot that the owner or the customer wrote is no link of ours.
    private static IEnumerable<CheckedFact> Links(Reply reply, ReplyGrounds grounds) =>
        LinkExpressions.Find(reply.Text).Where(link => !IsEmail(link) && !IsWord(link)).Select(link => Fact("link", link.Text, LinkSource(link, grounds)));

    private static bool IsEmail(LinkMention link) =>
        link.Text.Contains('@') && (link.Kind == LinkKind.BareDomain || link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    // «internal data: it is confidential» has no link in it.
    private static bool IsWord(LinkMention link) => link.Kind == LinkKind.Script && link.Target.AsSpan().IndexOfAny('/', ',', '(') < 0;

    private static string? LinkSource(LinkMention link, ReplyGrounds grounds)
    {
        if (link.Kind is LinkKind.Script or LinkKind.MarkdownImage) return null;
        var website = grounds.Business.Profile.Website;
        if (website is not null && link.Host is { } host && LinkExpressions.Find(website).Any(own => own.Host == host)) return "profile";
        return grounds.Owner.Quotes(link.Target);
    }

    // «@mavka_salon» is a place to be reached too.
    private static IEnumerable<CheckedFact> Handles(Reply reply, IReadOnlyList<EmailMention> emails, ReplyGrounds grounds) => Handle().Matches(reply.Text)
        .Where(match => !emails.Any(email => email.Start <= match.Index && match.Index < email.Start + email.Length))
        .Select(match => Fact("link", match.Value, grounds.Owner.Quotes(match.Value) ?? grounds.Owner.Quotes(match.Value[1..])
            ?? (grounds.Said.CustomerWords.Contains(match.Value, StringComparison.OrdinalIgnoreCase) ? "customer" : null)));

    private static CheckedFact Fact(string kind, string text, string? source) => new(kind, text, source is not null, source);

    [GeneratedRegex(@"\b(?:наш\w*|нам|дзвоніть|зателефонуйте|телефонуйте|пишіть|напишіть|звертайтеся|our|(?:call|ring|reach|contact|email|write to|message|text) us|us (?:at|on|via))\b|^\W*(?:call|ring|email|text|write)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OffersReach();

    [GeneratedRegex(@"(?<![\w.,-])\d{3}-\d{2}-\d{2}(?![\w-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalNumber();

    [GeneratedRegex(@"(?<![\w.@/])@[A-Za-z]\w{3,31}(?:\.\w+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Handle();
}
