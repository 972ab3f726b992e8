using System.Runtime.CompilerServices;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Everything the owner wrote for customers, and the facts in it. Made once for a catalogue version.</summary>
internal sealed class OwnerTexts
{
    // Reading facts out of words takes its time: a directory of hundreds of providers is quoted word for word instead.
    private const int MaxTextsRead = 400;

    private static readonly ConditionalWeakTable<BusinessSnapshot, OwnerTexts> Made = [];

    private readonly List<(string Source, string Text)> _texts;
    private readonly Lazy<Facts> _facts;

    private OwnerTexts(BusinessSnapshot business)
    {
        _texts = [.. Collect(business).Where(entry => !string.IsNullOrWhiteSpace(entry.Text)).Select(entry => (entry.Source, entry.Text!))];
        _facts = new Lazy<Facts>(() => Read(business));
    }

    public static OwnerTexts Of(BusinessSnapshot business) => Made.GetValue(business, static made => new OwnerTexts(made));

    /// <summary>Where exactly these words stand, not as a part of a longer number or word; null: nowhere.</summary>
    public string? Quotes(string words)
    {
        foreach (var (source, text) in _texts)
            for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
                if (IsEdge(text, at - 1, words[0]) && IsEdge(text, at + words.Length, words[^1])) return source;
        return null;
    }

    public string? Amount(long minor) => _facts.Value.Amounts.GetValueOrDefault(minor);

    public string? Percent(decimal value) => _facts.Value.Percents.GetValueOrDefault(value);

    public string? Clock(int minutes) => _facts.Value.Clocks.GetValueOrDefault(minutes);

    public string? Date(DateOnly date) => _facts.Value.Days.GetValueOrDefault((date.Month, date.Day));

    public string? Duration(int minutes) => _facts.Value.Durations.GetValueOrDefault(minutes);

    public string? Phone(string e164) => _facts.Value.Phones.GetValueOrDefault(e164);

    private static bool IsEdge(string text, int at, char inside) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(inside);

    private static IEnumerable<(string Source, string? Text)> Collect(BusinessSnapshot business)
    {
        var profile = business.Profile;
        foreach (var text in new[] { profile.Phone, profile.Address, profile.Website, profile.Email }.Concat(profile.Addresses.Values)) yield return ("profile", text);
        foreach (var item in business.Services.Concat<CatalogueItem>(business.Products))
        {
            var source = $"catalogue:{item.Key}";
            foreach (var text in item.Names.Values.Append(item.Name).Append(item.Description).Concat(item.Descriptions.Values).Append(item.Unit)) yield return (source, text);
            foreach (var text in item.Attributes.Values) yield return (source, text);
            foreach (var variant in item.Variants.SelectMany(v => v.Names.Values.Append(v.Name))) yield return (source, variant);
        }

        foreach (var promotion in business.Promotions)
            foreach (var text in promotion.Names.Values.Append(promotion.Name).Append(promotion.Text).Concat(promotion.Texts.Values)) yield return ($"promotion:{promotion.Key}", text);
        foreach (var entry in business.Knowledge)
            foreach (var text in entry.Translations.Values.Select(t => t.Answer).Append(entry.Answer)) yield return ($"knowledge:{entry.Key}", text);
        foreach (var exception in profile.Exceptions) yield return ("hours", exception.Note);
    }

    private Facts Read(BusinessSnapshot business)
    {
        var facts = new Facts();
        var telling = _texts.Where(entry => entry.Text.Any(char.IsAsciiDigit)).OrderBy(entry => entry.Source.StartsWith("catalogue:", StringComparison.Ordinal));
        foreach (var (source, text) in telling.Take(MaxTextsRead))
        {
            foreach (var money in MoneyExpressions.Find(text))
            {
                facts.Amounts.TryAdd(money.Minor, source);
                if (money.MinorTo is { } to) facts.Amounts.TryAdd(to, source);
            }

            foreach (var percent in PercentExpressions.Find(text)) facts.Percents.TryAdd(percent.Value, source);
            foreach (var phone in ContactExpressions.FindPhones(text, business.CallingCode)) facts.Phones.TryAdd(phone.E164, source);
            foreach (var span in DurationExpressions.Find(text))
            {
                facts.Durations.TryAdd(span.Minutes, source);
                if (span.MinutesTo is { } to) facts.Durations.TryAdd(to, source);
            }

            var when = TimeExpressions.Find(text, DateTimeOffset.UnixEpoch);
            foreach (var date in when.Dates.SelectMany(d => new[] { d.Date, d.Until ?? d.Date })) facts.Days.TryAdd((date.Month, date.Day), source);
            foreach (var minutes in when.Times.SelectMany(Clocks.Of)) facts.Clocks.TryAdd(minutes, source);
        }

        return facts;
    }

    private sealed class Facts
    {
        public Dictionary<long, string> Amounts { get; } = [];

        public Dictionary<decimal, string> Percents { get; } = [];

        public Dictionary<string, string> Phones { get; } = [];

        public Dictionary<int, string> Durations { get; } = [];

        public Dictionary<(int Month, int Day), string> Days { get; } = [];

        public Dictionary<int, string> Clocks { get; } = [];
    }
}

/// <summary>Clock times as minutes after midnight.</summary>
internal static class Clocks
{
    /// <summary>Every reading of a mention, both ends of a window.</summary>
    public static IEnumerable<int> Of(TimeMention mention) =>
        new[] { mention.At, mention.From, mention.To, mention.AlternativeAt, mention.AlternativeFrom, mention.AlternativeTo }.OfType<TimeOnly>().Select(Minutes);

    public static int Minutes(TimeOnly time) => time.Hour * 60 + time.Minute;
}
