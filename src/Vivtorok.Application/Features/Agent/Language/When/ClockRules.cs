using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Readings of a clock: an <c>hour</c> that needs help to be a time, <c>hm</c> and <c>spoken</c> that do not, <c>clock</c> that is one.</summary>
internal static class ClockRules
{
    public static readonly Rule[] All =
    [
        new("hour", "int", m => m.Digits(0) <= 2 && !TouchesDigits(m) ? Clock.Read(m.Int(0), 0, LeadingZero(m)) : null),
        new("spoken", "halfToHour", m => Clock.Read((m.Int(0) + 11) % 12, 30) is { } past && m.Int(0) > 1 ? past with { TwelveHour = true } : new Clock(Clock.Noon + 30)),
        new("hour", "nthHour", m => Clock.Read(m.Int(0))),
        new("ampm", "meridiem", m => m.Text(0)),
        new("ampm", "meridiemLetter ~.? ~meridiemEnd ~.?", m => m.Text(0)),
        new("ampm", "meridiemLetter . meridiemEnd ~.?", m => m.Text(0)),
        new("ampm", "~meridiemLetter", m => m.Text(0)),

        new("hm", "int ~: ~int", m => m.Digits(2) == 2 && !TouchesDigits(m) ? Clock.Read(m.Int(0), m.Int(2), LeadingZero(m)) : null),
        new("hm", "int ~hourMark ~int", m => m.Digits(2) == 2 ? Clock.Read(m.Int(0), m.Int(2)) : null),
        new("hm", "int ~hourMark", m => m.FollowedByGlued("int") ? null : Clock.Read(m.Int(0))),
        new("dotted", "int ~. ~int", m => m.Digits(0) <= 2 && m.Digits(2) == 2 && !TouchesDigits(m) ? Clock.Read(m.Int(0), m.Int(2), LeadingZero(m)) : null),
        new("dashed", "int ~- ~int", m => m.Digits(0) <= 2 && m.Digits(2) == 2 && m.Int(2) % 5 == 0 && !TouchesDigits(m, ".:/,-") ? Clock.Read(m.Int(0), m.Int(2), LeadingZero(m)) : null),
        new("split", "hour int", m => IsMinutes(m) ? m.Get<Clock>(0).Shift(m.Int(1)) : null),
        new("compact", "int", m => m.Digits(0) is 3 or 4 ? Clock.Read(m.Int(0) / 100, m.Int(0) % 100, LeadingZero(m)) : null),
        new("noonClock", "noon", m => new Clock(m.Int(0))),
        new("noonClock", "mid dayWord", m => new Clock(Clock.Noon)),

        new("base", "hour|noonClock|hm", m => m.Get<Clock>(0)),
        new("base", "hour|hm|dotted|compact|split ampm", m => Half(m.Get<Clock>(0), m.Text(1))),
        new("clock", "base", m => m.Chart.At(m.Start, "hour").Any(hour => hour.End == m.End) ? null : m.Get<Clock>(0)),
        new("clock", "spoken", m => m.Get<Clock>(0)),
        new("clock", "spoken ampm", m => Half(m.Get<Clock>(0), m.Text(1))),
        new("clock", "hour|hm oclock ampm", m => Half(m.Get<Clock>(0), m.Text(2))),
        new("clock", "hour inWord the? ampm", m => Half(m.Get<Clock>(0), m.Text(3))),
        new("clock", "hour|hm|spoken|dotted|split oclock? inWord? the? part|partAdverb|partOfHour", m => Fits(m) ? m.Get<Clock>(0).In(DayPart.Named(m.Text(4))) : null),
        new("clock", "part|partAdverb at|atLoose? hour|hm|spoken|clock oclock?", m => IsHour(m) ? m.Get<Clock>(2).In(DayPart.Named(m.Text(0))) : null),
        new("clock", "at hour|hm|spoken|clock|dotted|dashed oclock?", m => IsHour(m) ? m.Get<Clock>(1) : null),
        new("clock", "make it? hour", m => m.Chart.Tokens[m.Parts[2]!.Start].Kind == TokenKind.Number && IsHour(m) ? m.Get<Clock>(2) : null),
        new("clock", "at split", m => IsHour(m) ? m.Get<Clock>(1) : null),
        new("clock", "atLoose split", m => IsHour(m) ? m.Get<Clock>(1) : null),
        new("clock", "split", m => m.StandsAlone && (InWords(m) || m.Chart.Tokens[m.Start].Length == 2) ? m.Get<Clock>(0) : null),
        new("clock", "at compact", m => IsHour(m) ? m.Get<Clock>(1) : null),
        new("clock", "atLoose hm|spoken|clock", m => m.Get<Clock>(1)),
        new("clock", "atLoose hour", m => m.Parts[1]!.Value is Clock hour && IsHour(m) && !IsCardinalWord(m, 1) ? hour : null),
        new("clock", "hour englishOclock", m => m.Get<Clock>(0)),
        new("clock", "atLoose? hour hourCase", m => m.FollowedBy("and", "int") ? null : m.Get<Clock>(1)),
        new("clock", "hour oclock", m => m.StandsAlone ? m.Get<Clock>(0) : null),
        new("clock", "clock|compact ish", m => m.Get<Clock>(0)),
        new("clock", "at hour unit int unit", m => m.Text(2) == "hour" && m.Text(4) == "minute" ? m.Get<Clock>(1).Shift(m.Int(3)) : null),
        new("time", "clock", m => m.Get<Clock>(0)),
        new("time", "dotted", m => m.StandsAlone || (BesideDay(m) && IsHour(m) && IsNoDate(m.Get<Clock>(0))) ? m.Get<Clock>(0) : null),
        new("time", "dashed", m => m.StandsAlone && !IsSpan(m.Get<Clock>(0)) ? m.Get<Clock>(0) : null),
        new("time", "atLoose dashed", m => IsHour(m) && !IsSpan(m.Get<Clock>(1)) ? m.Get<Clock>(1) : null),
        new("time", "atLoose dotted", m => IsHour(m) && IsNoDate(m.Get<Clock>(1)) ? m.Get<Clock>(1) : null),
    ];

    internal static Clock? Half(Clock clock, string meridiem) =>
        clock.At is { } at ? Clock.Read(at / 60, at % 60, meridiem) : null;

    /// <summary>The number is not a count, a price or a day: "на 2 особи", "о 5%", "на 8 березня".</summary>
    internal static bool IsHour(Match m) =>
        !m.FollowedBy("month", "counted", "currency", "percent", "thousand", "numberOfMonth")
        && !m.FollowedByGlued("ordinalSuffix")
        && !(m.FollowedBy("unit") && !m.FollowedBy("oclock"))
        && !FollowedByCount(m) && !FollowedByHalf(m) && !TouchesDigits(m, ".:/,-");

    // "на 2 години" is how long, "на 2 годину" is when.
    private static bool FollowedByCount(Match m) => m.FollowedBy("oclock") && !m.FollowedBy("hourCase", "englishOclock");

    // "about two and a half hours"
    private static bool FollowedByHalf(Match m) =>
        m.FollowedBy("and") && Enumerable.Range(m.End + 1, 2).Any(at => at < m.Chart.Tokens.Count && m.Chart.At(at, "half", "halfTo", "halfHour").Any());

    private static bool Fits(Match m) =>
        !m.FollowedBy("month") && !(m.Has(2) && m.Parts[4]!.Kind == "partOfHour")
        && !(m.Parts[0]!.Kind == "hour" && !m.Has(2) && m.Chart.Tokens[m.End - 1].Text == "night"); // "one night" is how long

    private static bool IsCardinalWord(Match m, int part) => m.Chart.Tokens[m.Parts[part]!.Start].Kind == TokenKind.Word && m.Chart.At(m.Parts[part]!.Start, "cardinal").Any();

    // "at three twenty", "о 18 30", "в 15 00": round minutes, or it is some other number.
    private static bool IsMinutes(Match m) => m.Int(1) < 60 && m.Int(1) % 5 == 0 && (m.Digits(1) == 2 || (m.Digits(1) == 0 && m.Int(1) >= 10));

    private static bool InWords(Match m) => m.Chart.Tokens[m.Start].Kind == TokenKind.Word;

    private static bool BesideDay(Match m) => m.Start == 0 || m.FollowedBy("relativeDay", "weekday") || m.Follows("date");

    // "10-15" may be from ten to three; "16-00" and "9-30" may not.
    private static bool IsSpan(Clock clock) => clock.At % 60 is > 0 and < 25 && clock.At % 60 > clock.At / 60;

    // "на 14.30" has no thirtieth month, "на 10.12" is a day in December.
    internal static bool IsNoDate(Clock clock) => clock.At % 60 is 0 or > 12;

    private static bool LeadingZero(Match m) => m.Chart.Tokens[m.Start].Text[0] == '0';

    // Part of something longer: 1:2:3, 10.30.2026, 1,500.
    internal static bool TouchesDigits(Match m, string signs = ".:/,")
    {
        var tokens = m.Chart.Tokens;
        return (m.End + 1 < tokens.Count && Joins(tokens[m.End], signs) && tokens[m.End + 1] is { Glued: true, Kind: TokenKind.Number })
            || (m.Start > 1 && tokens[m.Start].Glued && Joins(tokens[m.Start - 1], signs) && tokens[m.Start - 2].Kind == TokenKind.Number);
    }

    private static bool Joins(Token token, string signs) => token.Glued && signs.Contains(token.Text, StringComparison.Ordinal);
}
