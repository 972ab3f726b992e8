using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>What somebody wrote, and what only trails behind it: the mail answered, the signature.</summary>
/// <param name="Folded">Shown on request; null where there is nothing.</param>
public sealed partial record QuotedText(string Text, string? Folded)
{
    /// <summary>Letters that are looked at; more than is ever kept of a letter and its quote.</summary>
    public const int MaxLength = 100_000;

    private const int MostLinesOfAttribution = 3;

    // Lines are as long as strangers want: each is read in one pass.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// Folds the quote at the end and the signature before it. Answers written between the lines of a quote stay as they are, and
    /// where nothing would be left everything stays: no word is lost.
    /// </summary>
    public static QuotedText Split(string text)
    {
        var lines = (text.Length > MaxLength ? text[..MaxLength] : text).ReplaceLineEndings("\n").Split('\n');
        var end = EndOfWords(lines);
        var own = Join(lines[..end]);
        return own.Length == 0 ? new QuotedText(Join(lines), null) : new QuotedText(own, Join(lines[end..]) is { Length: > 0 } rest ? rest : null);
    }

    private static int EndOfWords(string[] lines)
    {
        var (end, mixedUntil) = (lines.Length, Math.Min(Array.FindLastIndex(lines, IsQuoted), Array.FindLastIndex(lines, IsOwn)));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!BeginsQuote(lines, i, mixedUntil)) continue;
            end = i;
            break;
        }

        end = TrailingQuote(lines, end);
        return Signature(lines, end);
    }

    // "On Monday Anna wrote:" (perhaps broken over lines), Outlook's rule, Outlook's block of headers. Where quotes and own words still
    // alternate below, the first is an answer between the lines.
    private static bool BeginsQuote(string[] lines, int at, int mixedUntil)
    {
        var line = lines[at].Trim().TrimStart('>', ' ');
        if (line.Length == 0) return false;
        if (OriginalRule().IsMatch(line) || IsHeaderBlock(lines, at)) return true;
        if (!OpensAttribution().IsMatch(line)) return false;
        for (var last = at; last < Math.Min(at + MostLinesOfAttribution, lines.Length); last++)
            if (ClosesAttribution().IsMatch(lines[last])) return last >= mixedUntil;
        return false;
    }

    private static bool IsHeaderBlock(string[] lines, int at) =>
        FromHeader().IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Count(line => OtherHeader().IsMatch(line)) >= 2;

    private static bool IsQuoted(string line) => line.TrimStart().StartsWith('>');

    private static bool IsOwn(string line) => !IsQuoted(line) && !string.IsNullOrWhiteSpace(line);

    private static int TrailingQuote(string[] lines, int end)
    {
        var start = end;
        while (start > 0 && !IsOwn(lines[start - 1])) start--;
        return lines[start..end].Any(IsQuoted) ? start : end;
    }

    private static int Signature(string[] lines, int end)
    {
        for (var i = Math.Max(0, end - 12); i < end; i++)
            if (lines[i].TrimEnd() is "--" or "—" || lines[i] == "-- " || SentFrom().IsMatch(lines[i])) return i;
        return end;
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.TrimEnd())).Trim('\n').Trim();

    [GeneratedRegex(@"^-{3,}\s*(Original Message|Оригінальне повідомлення|Вихідне повідомлення|Исходное сообщение|Original-Nachricht|Wiadomość oryginalna)\s*-{3,}|^_{20,}$", Options)]
    private static partial Regex OriginalRule();

    [GeneratedRegex(@"^(On\s.{6,}|.{0,12}\d{1,4}[./\s-].{3,}|(пн|вт|ср|чт|пт|сб|нд|вс|понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя).{6,}|Am\s.{6,}|W dniu\s.{4,})", Options)]
    private static partial Regex OpensAttribution();

    [GeneratedRegex(@"(wrote|пише|пишет|написав|написала|написал|написав\(ла\)|schrieb.*|napisał\(?a?\)?)\s*:\s*$", Options)]
    private static partial Regex ClosesAttribution();

    [GeneratedRegex(@"^\s*\*?(From|Від|Від кого|От|Von|Od)\*?:\*?\s", Options)]
    private static partial Regex FromHeader();

    [GeneratedRegex(@"^\s*\*?(Sent|Date|To|Cc|Subject|Надіслано|Дата|Кому|Копія|Тема|Отправлено|Копия|Gesendet|An|Betreff|Wysłano|Do|Temat)\*?:", Options)]
    private static partial Regex OtherHeader();

    [GeneratedRegex(@"^\s*(Sent from my|Get Outlook for|Sent from (Outlook|Mail|Yahoo|Proton)|Надіслано з|Надіслано від|Відправлено з|Отправлено с|Отправлено из)\b", Options)]
    private static partial Regex SentFrom();
}
