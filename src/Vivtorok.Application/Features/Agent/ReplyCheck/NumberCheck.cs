using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Percentages and durations.</summary>
internal static class NumberCheck
{
    private const int MinutesOfHour = 60;
    private const int MinutesOfDay = 24 * MinutesOfHour;

    public static IEnumerable<CheckedFact> Check(string text, ReplyGrounds grounds) =>
        [.. PercentExpressions.Find(text).Select(percent => CheckPercent(percent, text, grounds)), .. DurationExpressions.Find(text).Select(span => CheckDuration(span, grounds))];

    private static CheckedFact CheckPercent(PercentMention percent, string text, ReplyGrounds grounds)
    {
        var today = grounds.Business.Today(grounds.Now);
        var promotion = grounds.Business.Promotions.FirstOrDefault(p => p.PercentOff == percent.Value && (p.IsValidOn(today) || p.ValidFrom > today));
        var source = promotion is not null ? $"promotion:{promotion.Key}" : grounds.Owner.Quotes(percent.Text) ?? grounds.Owner.Percent(percent.Value)
            ?? (Denial.Echoes(text, percent.Start, grounds, words => PercentExpressions.Find(words).Any(p => p.Value == percent.Value)) ? "customer" : null);
        return new CheckedFact("percent", percent.Text, source is not null, source);
    }

    private static CheckedFact CheckDuration(DurationMention span, ReplyGrounds grounds)
    {
        var ends = span.MinutesTo is { } to ? new[] { span.Minutes, to } : [span.Minutes];
        var sources = Array.ConvertAll(ends, minutes => SourceOf(minutes, span, grounds));
        return new CheckedFact("duration", span.Text, Array.TrueForAll(sources, s => s is not null), sources[0]);
    }

    private static string? SourceOf(int minutes, DurationMention span, ReplyGrounds grounds)
    {
        var business = grounds.Business;
        var rules = business.Profile.BookingRules;
        foreach (var service in business.Services)
            if (service.DurationMinutes == minutes || service.Variants.Any(v => v.DurationMinutes == minutes)) return $"catalogue:{service.Key}";
        if (minutes == rules.LeadTimeMinutes || minutes == rules.SlotStepMinutes || minutes == rules.MaxDaysAhead * MinutesOfDay) return "profile";
        if (grounds.Tools.Durations.TryGetValue(minutes, out var source)) return source;
        if (grounds.Moments.FirstOrDefault(m => (m.EndsAt - m.StartsAt).TotalMinutes == minutes) is { } moment) return moment.Kind;
        return grounds.Owner.Quotes(span.Text) ?? grounds.Owner.Duration(minutes)
            ?? (DurationExpressions.Find(grounds.AllWords).Any(said => said.Minutes == minutes || said.MinutesTo == minutes) ? "conversation" : null);
    }
}
