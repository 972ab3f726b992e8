using System.Text.Json.Serialization;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>An opening span, <c>HH:mm</c>; <c>24:00</c> closes at midnight.</summary>
public sealed record SpanBody(string? From, string? To)
{
    internal HoursSpan ToSpan() =>
        HoursSpan.TryParseClock(From, out var from) && HoursSpan.TryParseClock(To, out var to)
            ? new HoursSpan(from, to)
            : throw new InvalidOperationException("Spans are checked before they are used.");

    public static SpanBody Of(HoursSpan span) => new(HoursSpan.Clock(span.From), HoursSpan.Clock(span.To));
}

/// <summary>The spans of a weekday, in order and not overlapping; none: closed.</summary>
public sealed record DayHoursBody(DayOfWeek? Day, IReadOnlyList<SpanBody>? Spans)
{
    internal DayHours ToHours() => new(Day!.Value, [.. (Spans ?? []).Select(span => span.ToSpan())]);
}

/// <summary>A date whose spans replace those of its weekday. Of two entries for one date the first counts.</summary>
public sealed record HoursExceptionBody(DateOnly? Date, IReadOnlyList<SpanBody>? Spans, string? Note)
{
    internal HoursException ToException() => new(Date!.Value, [.. (Spans ?? []).Select(span => span.ToSpan())], Texts.OrNull(Note));
}

/// <summary>Rules of the calendar. What is absent keeps its value, but <c>Capacity</c>: null is no common limit.</summary>
public sealed record BookingRulesBody(int? SlotStepMinutes, int? LeadTimeMinutes, int? MaxDaysAhead, int? Capacity)
{
    internal BookingRules Over(BookingRules known) => new(
        SlotStepMinutes ?? known.SlotStepMinutes, LeadTimeMinutes ?? known.LeadTimeMinutes, MaxDaysAhead ?? known.MaxDaysAhead, Capacity);
}

/// <summary>What the agent asks a customer for: <c>name</c>, <c>phone</c>, <c>email</c> or the key of a custom field.</summary>
public sealed record LeadFieldBody(string? Key, bool? Required);

/// <summary>The profile, as a client sends it.</summary>
public record ProfileBody
{
    public string? Name { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>The kind of business in the owner's words.</summary>
    public string? Type { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Addresses { get; init; }

    public string? Website { get; init; }

    public string? Email { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Two-letter codes, the first is the default.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    public IReadOnlyList<DayHoursBody>? WeeklyHours { get; init; }

    public IReadOnlyList<HoursExceptionBody>? Exceptions { get; init; }

    /// <summary>What is absent keeps its value; an empty text clears it.</summary>
    internal BusinessDetails Over(BusinessProfile known) => new(
        Name?.Trim() ?? known.Name, Names ?? known.Names, Keep(Type, known.Type), Keep(Phone, known.Phone),
        Keep(Address, known.Address), Addresses ?? known.Addresses, Keep(Website, known.Website), Keep(Email, known.Email),
        TimeZone ?? known.TimeZone, Currency ?? known.Currency, Languages ?? known.Languages,
        WeeklyHours is null ? known.WeeklyHours : [.. WeeklyHours.Select(day => day.ToHours())],
        Exceptions is null ? known.Exceptions : [.. Exceptions.Select(e => e.ToException()).DistinctBy(e => e.Date).OrderBy(e => e.Date)]);

    private static string? Keep(string? given, string? known) => given is null ? known : Texts.OrNull(given);
}
