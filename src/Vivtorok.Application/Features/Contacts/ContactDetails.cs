using System.Globalization;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>
/// Reads what people type about a contact into the stored forms, and collects what cannot be read by field. Members and the
/// agent's tool go through here alike.
/// </summary>
internal sealed class ContactDetails(BusinessSnapshot business)
{
    private readonly Dictionary<string, string[]> _problems = [];

    public IReadOnlyDictionary<string, string[]> Problems => _problems;

    public string? Phone(string? text, string field = "phone")
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return PhoneNumber.TryNormalise(text, business.CallingCode, out var phone) ? phone : Wrong(field, "This is not a phone number.");
    }

    public string? Email(string? text, string field = "email")
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return EmailAddress.TryNormalise(text, out var address) ? address : Wrong(field, "This is not an e-mail address.");
    }

    /// <summary>The value of a custom field in the normal form of its type; null for an empty or a wrong one.</summary>
    public string? Value(string key, string? text)
    {
        var field = business.CustomFields.FirstOrDefault(f => f.Key == key && f.AppliesTo == CustomFieldTarget.Contact);
        var path = $"customFields.{key}";
        if (field is null) return Wrong(path, "There is no such field.");
        if (string.IsNullOrWhiteSpace(text)) return null;
        var value = text.Trim();
        if (value.Length > Contact.FieldValueMaxLength) return Wrong(path, $"Keep to {Contact.FieldValueMaxLength} characters.");
        return field.Type switch
        {
            CustomFieldType.Number => Number(value) ?? Wrong(path, "This is not a number."),
            CustomFieldType.Date => Date(value) ?? Wrong(path, "Write a date as 2026-11-25."),
            CustomFieldType.Choice => field.Choices.FirstOrDefault(c => c.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? Wrong(path, "This is none of the choices."),
            CustomFieldType.Phone => Phone(value, path),
            CustomFieldType.Email => Email(value, path),
            _ => value,
        };
    }

    private static string? Number(string value) =>
        decimal.TryParse(value.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : null;

    private static string? Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null;

    private string? Wrong(string field, string problem)
    {
        _problems[field] = [problem];
        return null;
    }
}
