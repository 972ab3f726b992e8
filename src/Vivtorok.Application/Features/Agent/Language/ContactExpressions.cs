using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.Language;

/// <param name="E164">"+380675551234".</param>
internal sealed record PhoneMention(string E164, int Start, int Length, string Text);

/// <param name="Address">Lower case.</param>
internal sealed record EmailMention(string Address, int Start, int Length, string Text);

/// <summary>How to reach the customer: phones, e-mail addresses, the name.</summary>
internal static class ContactExpressions
{
    public static PhoneMention? FindPhone(string text, string countryCallingCode) => FindPhones(text, countryCallingCode) is [var first, ..] ? first : null;

    /// <summary>Every phone in the text, whatever its punctuation; never a date, a time, a price or a card number.</summary>
    public static IReadOnlyList<PhoneMention> FindPhones(string text, string countryCallingCode) => PhoneExpressions.Find(text, countryCallingCode);

    public static EmailMention? FindEmail(string text) => EmailExpressions.Find(text) is [var first, ..] ? first : null;

    /// <summary>The name the customer gives.</summary>
    /// <param name="expected">We just asked for it, so a bare "Богдан" is one.</param>
    public static string? FindName(string text, bool expected) => NameExpressions.Find(text, expected);

    internal static IEnumerable<(int Start, int End)> Places(string text) =>
        PhoneExpressions.Find(text, "380").Select(phone => (phone.Start, phone.Start + phone.Length))
            .Concat(EmailExpressions.Find(text).Select(email => (email.Start, email.Start + email.Length)));
}
