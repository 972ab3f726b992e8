using Vivtorok.Application.Common;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Sales;

/// <summary>When a message that nobody waits for may leave: in the hours the owner set, on business days, business time.</summary>
internal static class SendWindow
{
    private const int DaysSearched = 60;

    /// <summary>The first instant from <paramref name="at"/> on at which the window is open. A business that never opens has every day.</summary>
    public static DateTimeOffset Next(BusinessSnapshot business, FollowUpRules rules, DateTimeOffset at)
    {
        var days = Enumerable.Range(0, DaysSearched).Select(business.Today(at).AddDays).ToList();
        var allowed = rules.OpenDaysOnly && days.Exists(day => business.Profile.SpansOn(day).Count > 0)
            ? days.Where(day => business.Profile.SpansOn(day).Count > 0)
            : days;
        return allowed.Select(day => (From: business.Instant(day, rules.From), To: business.Instant(day, rules.To)))
            .Where(span => span.To > at).Select(span => span.From > at ? span.From : at).First();
    }
}
