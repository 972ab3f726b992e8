using System.Globalization;
using System.Text;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>A reply without the marks that only its layout needs: a price in bold, in other digits or cut by an invisible sign is that price.</summary>
internal static class PlainText
{
    public static string Of(string written)
    {
        var plain = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(written, at);
            if (digit >= 0)
            {
                plain.Append((char)('0' + digit));
                if (char.IsSurrogatePair(written, at)) at++;
            }
            else if (!IsLayout(written, at))
            {
                plain.Append(IsSpace(written[at]) ? ' ' : written[at]);
            }
        }

        return plain.ToString();
    }

    private static bool IsSpace(char sign) => sign != '\n' && char.IsWhiteSpace(sign);

    private static bool IsLayout(string text, int at) => text[at] switch
    {
        '`' => true,
        '*' => !Between(text, at, char.IsAsciiDigit) && !Between(text, at, static sign => sign == ' '),
        '~' => Neighbour(text, at - 1) == '~' || Neighbour(text, at + 1) == '~',
        '_' => !Between(text, at, static sign => char.IsLetterOrDigit(sign) || sign == '_'),
        '\uFE0F' or '\u20E3' => true,
        '\n' or '\t' => false,
        _ => char.GetUnicodeCategory(text[at]) is UnicodeCategory.Format or UnicodeCategory.Control,
    };

    private static bool Between(string text, int at, Func<char, bool> such) => such(Neighbour(text, at - 1)) && such(Neighbour(text, at + 1));

    private static char Neighbour(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\n';
}
