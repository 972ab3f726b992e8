using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Percentages and durations.</summary>
internal sealed class NumberCheck(Reply reply, ReplyGrounds grounds)
{
    private const int MinutesOfHour = 60;
    private const int MinutesOfDay = 24 * MinutesOfHour;

    private static readonly string[] OfMoney = ["знижк", "оплат", "поверн", "off", "discount", "prepay", "refund"];

    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        var check = new NumberCheck(reply, grounds);
        return [.. reply.Percents.Where(percent => !check.IsIdiom(percent)).Select(check.CheckPercent), .. check.Durations()];
    }

    // «100 % впевнені»
    private bool IsIdiom(PercentMention percent) =>
        percent.Value == 100 && !Array.Exists(OfMoney, word => reply.At(percent.Start).Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private CheckedFact CheckPercent(PercentMention percent)
    {
        var promotion = grounds.Business.Promotions.FirstOrDefault(p => p.PercentOff == percent.Value && Prices.MayBeTold(p, reply, grounds));
        var source = promotion is not null ? $"promotion:{promotion.Key}" : grounds.Owner.Quotes(percent.Text, MayTell) ?? grounds.Owner.Percent(percent.Value, MayTell)
            ?? (IsCustomers(percent) ? "customer" : null);
        return new CheckedFact("percent", percent.Text, source is not null, source);
    }

    // «We have no 50 % discount» repeats the customer's words to deny them: that is no claim of ours.
    private bool IsCustomers(PercentMention percent) =>
        reply.At(percent.Start).Denies && PercentExpressions.Find(grounds.Said.CustomerWords).Any(said => said.Value == percent.Value);

    private bool MayTell(string source) => !source.StartsWith("promotion:", StringComparison.Ordinal)
        || grounds.Business.Promotions.Any(p => source.AsSpan("promotion:".Length).SequenceEqual(p.Key) && Prices.MayBeTold(p, reply, grounds));

    private IEnumerable<CheckedFact> Durations()
    {
        var spans = reply.Durations.Where(span => !IsMoment(span)).ToList();
        var places = spans.Select(span => (span.Start, span.Start + span.Length)).ToList();
        var attribution = new Attribution(reply, grounds);
        return spans.Select((span, index) => CheckDuration(span, attribution.Of(index, places)));
    }

    // «Хвилинку!» and "a minute, please" promise nothing.
    private static bool IsMoment(DurationMention span) => span is { Minutes: 1, MinutesTo: null } && !span.Text.Any(char.IsAsciiDigit);

    private CheckedFact CheckDuration(DurationMention span, Subjects subjects)
    {
        var ends = span.MinutesTo is { } to ? new[] { span.Minutes, to } : [span.Minutes];
        var sources = Array.ConvertAll(ends, minutes => OfCatalogue(minutes, subjects) ?? Other(minutes, span, subjects));
        return new CheckedFact("duration", span.Text, Array.TrueForAll(sources, s => s is not null), sources[0]);
    }

    private string? OfCatalogue(int minutes, Subjects subjects)
    {
        var services = subjects.IsAnything ? subjects.Possible.OfType<Service>() : grounds.Business.Services;
        var service = services.FirstOrDefault(s => s.DurationMinutes == minutes || s.Variants.Any(v => v.DurationMinutes == minutes));
        if (service is not null) return $"catalogue:{service.Key}";
        var parts = subjects.Named.OfType<Service>().Select(s => s.DurationMinutes ?? 0).ToList();
        return parts.Count > 1 && parts.Sum() == minutes ? "total" : null;
    }

    private string? Other(int minutes, DurationMention span, Subjects subjects)
    {
        var rules = grounds.Business.Profile.BookingRules;
        if (!subjects.IsAnything && (minutes == rules.LeadTimeMinutes || minutes == rules.MaxDaysAhead * MinutesOfDay)) return "profile";
        if (grounds.Tools.Durations.TryGetValue(minutes, out var source)) return source;
        if (grounds.Moments.FirstOrDefault(m => (m.EndsAt - m.StartsAt).TotalMinutes == minutes) is { } moment) return moment.Kind;
        var owner = grounds.Owner.Quotes(span.Text, MayTell) ?? grounds.Owner.Duration(minutes, MayTell);
        if (owner is not null) return owner;
        var said = grounds.Said.Duration(minutes);
        return said == "customer" && Cues.Lasts().IsMatch(reply.At(span.Start).Text) ? null : said;
    }
}
