using System.Diagnostics.CodeAnalysis;

namespace Vivtorok.Domain.Contacts;

/// <summary>Phone numbers in E.164: a plus, the country, the number; 8 to 15 digits.</summary>
public static class PhoneNumber
{
    public const int MinDigits = 8;
    public const int MaxDigits = 15;

    /// <summary>
    /// Takes what a person typed: spaces, dashes, brackets and dots are dropped, <c>00</c> is a plus, and a national number
    /// (<c>067 555 12 34</c>) gets the calling code of the business's country.
    /// </summary>
    /// <param name="callingCode">Digits without a plus, such as <c>380</c>.</param>
    public static bool TryNormalise(string? text, string callingCode, [NotNullWhen(true)] out string? phone)
    {
        phone = null;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or ' ' or '-' or '(' or ')' or '.' or '/' or '\u00A0' or '–'))) return false;
        var digits = string.Concat(trimmed.Where(char.IsAsciiDigit));
        if (trimmed.StartsWith('+')) phone = digits;
        else if (digits.StartsWith("00", StringComparison.Ordinal)) phone = digits[2..];
        else if (digits.StartsWith(callingCode, StringComparison.Ordinal) && digits.Length >= callingCode.Length + 9) phone = digits;
        else if (digits.StartsWith('0')) phone = callingCode + digits[1..];
        else phone = callingCode == "1" && digits.Length == 11 && digits[0] == '1' ? digits : callingCode + digits;
        phone = phone.Length is >= MinDigits and <= MaxDigits && digits.Length >= 7 ? "+" + phone : null;
        return phone is not null;
    }

    /// <summary>The calling code for a currency's country, for businesses that say nothing else.</summary>
    public static string CallingCodeFor(string currency, string timeZone) => (currency, timeZone) switch
    {
        ("UAH", _) => "380",
        ("USD", _) => "1",
        ("PLN", _) => "48",
        ("CZK", _) => "420",
        ("GBP", _) => "44",
        (_, "Europe/Berlin") => "49",
        (_, "Europe/Kyiv") => "380",
        _ => "380",
    };
}
