using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>
/// Clock times in words. English counts from the hour that is over (half past three), Ukrainian towards the one to come
/// (пів на четверту, чверть на шосту) or back from it (за чверть п'ята).
/// </summary>
internal static class SpokenClockRules
{
    public static readonly Rule[] All =
    [
        new("spoken", "half past base", m => m.Get<Clock>(2).Shift(30)),
        new("spoken", "the? quarter past base", m => m.Get<Clock>(3).Shift(15)),
        new("spoken", "the? quarter to base", m => Before(m.Get<Clock>(3), 15)),
        new("spoken", "int unit? past base", m => Minutes(m) ? m.Get<Clock>(3).Shift(m.Int(0)) : null),
        new("spoken", "int unit? to base", m => Minutes(m) && (m.Has(1) || m.Int(0) % 5 == 0) && m.Parts[2]!.Kind == "to" && !m.PrecededBy("from") ? Before(m.Get<Clock>(3), m.Int(0)) : null),
        new("spoken", "int unit from base", m => Minutes(m) ? m.Get<Clock>(3).Shift(m.Int(0)) : null),

        new("spoken", "halfTo na hour", m => Before(m.Get<Clock>(2), 30)),
        new("spoken", "halfTo hour", m => Before(m.Get<Clock>(1), 30)),
        new("spoken", "quarter na hour", m => Before(m.Get<Clock>(2), 45)),
        new("spoken", "quarter po hour", m => m.Get<Clock>(2).Shift(15)),
        new("spoken", "behind quarter hour", m => Before(m.Get<Clock>(2), 15)),
        new("spoken", "behind int unit? hour", m => m.Int(1) is > 0 and < 60 && IsMinute(m, 2) && SaysHour(m, 3) ? Before(m.Get<Clock>(3), m.Int(1)) : null),
        new("spoken", "int unit na hour", m => Minutes(m) && SaysHour(m, 3) ? Before(m.Get<Clock>(3), 60 - m.Int(0)) : null),
        new("spoken", "int unit po hour", m => Minutes(m) && SaysHour(m, 3) ? m.Get<Clock>(3).Shift(m.Int(0)) : null),
    ];

    // A quarter to one is 12:45 on the face of a clock, not 00:45.
    private static Clock? Before(Clock hour, int minutes) =>
        hour.At is { } at && hour.TwelveHour && at < minutes + 60 - (at % 60) && at < 120
            ? new Clock(at + Clock.Noon - minutes)
            : Recheck(hour.Shift(-minutes));

    private static Clock? Recheck(Clock? clock) => clock is { At: < 13 * 60 and >= 60 } ? clock with { TwelveHour = clock.TwelveHour || clock.At < Clock.Noon } : clock;

    private static bool Minutes(Match m) => m.Int(0) is > 0 and < 60 && IsMinute(m, 1);

    private static bool IsMinute(Match m, int part) => !m.Has(part) || m.Text(part) == "minute";

    private static bool SaysHour(Match m, int part) => m.Chart.At(m.Parts[part]!.Start, "nthHour", "cardinal").Any();
}
