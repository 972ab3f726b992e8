using System.Text.RegularExpressions;

namespace Vivtorok.Domain.Common;

/// <summary>Payment card numbers have no place in a CRM: what a stranger's words put there is masked.</summary>
public static partial class CardNumbers
{
    private const string Mask = "[card number removed]";

    /// <summary>The text with every number of 13 to 19 digits that passes the card checksum masked.</summary>
    public static string Remove(string text) => Candidate().Replace(text, match => PassesChecksum(match.Value) ? Mask : match.Value);

    private static bool PassesChecksum(string text)
    {
        var sum = 0;
        var digits = text.Where(char.IsAsciiDigit).Reverse().Select(c => c - '0').ToList();
        for (var i = 0; i < digits.Count; i++) sum += i % 2 == 0 ? digits[i] : digits[i] * 2 > 9 ? digits[i] * 2 - 9 : digits[i] * 2;
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ \-]?[0-9]){12,18}(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Candidate();
}
