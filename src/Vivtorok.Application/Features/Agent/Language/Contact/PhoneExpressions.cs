using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>
/// Finds phones as runs of digit groups ("067-000 77 15", "(415) 555-0100", "нуль шістдесят сім 000 88 11") and accepts
/// a run only when its length and beginning fit the country or an international number.
/// </summary>
internal static class PhoneExpressions
{
    // Countries in which the 0 before a number at home is left out after the country's code. Italy keeps it.
    private static readonly string[] DropsZero = ["380", "353", "358", "972", "27", "31", "32", "33", "40", "41", "43", "44", "46", "49", "61", "64", "81", "82", "84", "90", "91"];

    /// <param name="IsTrunk">The (0) of "+44 (0)7700 900812": dialled at home only.</param>
    private sealed record Group(int Start, int End, string Digits, bool Plus, bool IsTrunk);

    public static IReadOnlyList<PhoneMention> Find(string text, string callingCode)
    {
        text = TextNormaliser.Capped(text);
        var chart = Chart.Read(text, default);
        var found = new List<PhoneMention>();
        foreach (var run in Runs(chart))
        {
            if (Best(run, callingCode) is not var (from, to, number)) continue;
            var start = run[from].Start;
            var length = run[to].End - start;
            found.Add(new PhoneMention(number, start, length, text.Substring(start, length)));
        }
        return found;
    }

    // Groups with nothing but spaces, dashes, dots and brackets between them.
    private static IEnumerable<List<Group>> Runs(Chart chart)
    {
        var run = new List<Group>();
        for (var at = 0; at < chart.Tokens.Count;)
        {
            var token = chart.Tokens[at];
            var spoken = token.Kind == TokenKind.Word ? chart.At(at, "below1000").MaxBy(node => node.End) : null;
            if (token.Kind == TokenKind.Number || spoken is not null)
            {
                var plus = at > 0 && (chart.Tokens[at - 1].Text == "+" || (at > 1 && chart.Tokens[at - 1].Text == "(" && chart.Tokens[at - 2].Text == "+"));
                var end = spoken?.End ?? at + 1;
                var start = plus ? chart.Tokens[at - 1].Text == "+" ? chart.Tokens[at - 1].Start : chart.Tokens[at - 2].Start : token.Start;
                run.Add(new Group(start, chart.Tokens[end - 1].End, spoken is null ? token.Text : $"{((Number)spoken.Value).Value}", plus, spoken is null && IsTrunk(chart, at)));
                at = end;
                continue;
            }
            if (token.Text is not ("-" or "." or "(" or ")" or "+") && run.Count > 0)
            {
                yield return run;
                run = [];
            }
            at++;
        }
        if (run.Count > 0) yield return run;
    }

    private static bool IsTrunk(Chart chart, int at) =>
        chart.Tokens[at].Text == "0" && at > 0 && at + 1 < chart.Tokens.Count && chart.Tokens[at - 1].Text == "(" && chart.Tokens[at + 1].Text == ")";

    // The longest part of a run that is a phone: "14 0670001122" is an hour and a phone.
    private static (int From, int To, string Number)? Best(List<Group> run, string callingCode)
    {
        if (IsCard(run)) return null;
        for (var length = Math.Min(run.Count, 12); length > 0; length--)
            for (var from = 0; from + length <= run.Count; from++)
                if (Number(run, from, length, callingCode) is { } number) return (from, from + length - 1, number);
        return null;
    }

    private static bool IsCard(List<Group> run) => run.Count >= 4 && run.Take(4).All(group => group.Digits.Length == 4);

    private static string? Number(List<Group> run, int from, int length, string callingCode)
    {
        if (run.Skip(from + 1).Take(length - 1).Any(group => group.Plus)) return null;
        var groups = run.Skip(from).Take(length).ToList();
        if (run[from].Plus) return International(string.Concat(groups.Where(group => !group.IsTrunk).Select(group => group.Digits)), callingCode);
        var digits = string.Concat(groups.Select(group => group.Digits));
        if (digits.StartsWith("00", StringComparison.Ordinal) && digits.Length is >= 11 and <= 17) return International(digits[2..], callingCode);
        return callingCode switch
        {
            "380" => Ukrainian(digits),
            "1" => American(digits),
            _ => National(digits, callingCode),
        };
    }

    private static string? International(string digits, string callingCode)
    {
        // +38 (067) is how Ukrainians write +380 67.
        if (digits.StartsWith("38", StringComparison.Ordinal)) return Ukrainian(digits);
        if (DropsZero.Append(callingCode).FirstOrDefault(code => digits.StartsWith(code + "0", StringComparison.Ordinal)) is { } code) digits = code + digits[(code.Length + 1)..];
        return digits.Length is >= 8 and <= 15 && digits[0] != '0' ? "+" + digits : null;
    }

    private static string? Ukrainian(string digits)
    {
        var national = digits.Length switch
        {
            9 => digits,
            10 when digits[0] == '0' => digits[1..],
            11 when digits.StartsWith("80", StringComparison.Ordinal) => digits[2..],
            12 when digits.StartsWith("380", StringComparison.Ordinal) => digits[3..],
            _ => null,
        };
        if (national is null) return null;
        var mobile = national[..2] is "39" or "50" or "63" or "66" or "67" or "68" or "73" or "75" or "77" or "91" or "92" or "93" or "94" or "95" or "96" or "97" or "98" or "99";
        var tollFree = digits.Length == 10 && national.StartsWith("800", StringComparison.Ordinal);
        return mobile || tollFree || (digits.Length > 9 && national[0] is >= '3' and <= '6') || (digits.Length == 12 && national[0] != '0') ? "+380" + national : null;
    }

    private static string? American(string digits)
    {
        var national = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        return national.Length == 10 && national[0] >= '2' && national[3] >= '2' ? "+1" + national : null;
    }

    private static string? National(string digits, string callingCode)
    {
        if (digits.StartsWith(callingCode, StringComparison.Ordinal) && digits.Length - callingCode.Length is >= 8 and <= 10) return "+" + digits;
        if (digits[0] == '0') return digits.Length is >= 9 and <= 11 ? $"+{callingCode}{digits[1..]}" : null;
        return digits.Length == 9 ? $"+{callingCode}{digits}" : null;
    }
}
