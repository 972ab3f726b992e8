using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Numbers with hundredths and thousands: "1 450", "1,450.50", "1,5 тис", "сто п'ятдесят". Values are in hundredths.</summary>
internal static class AmountRules
{
    public static readonly Rule[] All =
    [
        new("whole", "int", m => m.Int(0) * 1L),
        new("whole", "int int", m => Thousands(m, 0, 1) ? (m.Int(0) * 1000L) + m.Int(1) : null),
        new("whole", "int ~.|, ~int", m => Thousands(m, 0, 2) ? (m.Int(0) * 1000L) + m.Int(2) : null),
        new("whole", "int int int", m => Thousands(m, 0, 1) && m.Digits(2) == 3 ? Millions(m, 0, 1, 2) : null),
        new("whole", "int ~.|, ~int ~.|, ~int", m => Thousands(m, 0, 2) && m.Digits(4) == 3 ? Millions(m, 0, 2, 4) : null),
        new("amount", "whole", m => m.Get<long>(0) * 100),
        new("amount", "whole ~.|, ~int", m => m.Digits(2) is 1 or 2 ? (m.Get<long>(0) * 100) + Hundredths(m, 2) : null),
        new("amount", "int ~.|, ~int thousand", m => m.Digits(2) is 1 or 2 ? ((m.Int(0) * 100L) + Hundredths(m, 2)) * 1000 : null),
        new("amount", "whole thousand .?", m => m.Get<long>(0) * 100_000),
    ];

    private static bool Thousands(Match m, int head, int group) =>
        m.Digits(head) is >= 1 and <= 3 && m.Digits(group) == 3 && m.Chart.Tokens[m.Parts[head]!.Start].Text[0] != '0';

    private static long Millions(Match m, int head, int thousands, int ones) => (((m.Int(head) * 1000L) + m.Int(thousands)) * 1000L) + m.Int(ones);

    private static long Hundredths(Match m, int part) => m.Digits(part) == 1 ? m.Int(part) * 10 : m.Int(part);
}
