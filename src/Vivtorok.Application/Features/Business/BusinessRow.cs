using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Business;

/// <summary>The profile as clients read it, with the rules of the calendar and what the agent asks customers for.</summary>
public sealed record BusinessRow(
    string Name,
    IReadOnlyDictionary<string, string> Names,
    string? Type,
    string? Phone,
    string? Address,
    IReadOnlyDictionary<string, string> Addresses,
    string? Website,
    string? Email,
    string TimeZone,
    string Currency,
    IReadOnlyList<string> Languages,
    IReadOnlyList<DayHoursRow> WeeklyHours,
    IReadOnlyList<HoursExceptionRow> Exceptions,
    BookingRules BookingRules,
    IReadOnlyList<LeadField> LeadFields,
    int CatalogueVersion,
    int Version)
{
    internal static BusinessRow Of(BusinessProfile row) => new(
        row.Name, row.Names, row.Type, row.Phone, row.Address, row.Addresses, row.Website, row.Email, row.TimeZone, row.Currency, row.Languages,
        [.. row.WeeklyHours.Select(day => new DayHoursRow(day.Day, Spans(day.Spans)))],
        [.. row.Exceptions.Select(exception => new HoursExceptionRow(exception.Date, Spans(exception.Spans), exception.Note))],
        row.BookingRules, row.LeadFields, row.CatalogueVersion, row.Version);

    private static IReadOnlyList<SpanBody> Spans(IReadOnlyList<HoursSpan> spans) => [.. spans.Select(SpanBody.Of)];
}

/// <summary>The spans of a weekday; none: closed.</summary>
public sealed record DayHoursRow(DayOfWeek Day, IReadOnlyList<SpanBody> Spans);

/// <summary>A date whose spans replace those of its weekday.</summary>
public sealed record HoursExceptionRow(DateOnly Date, IReadOnlyList<SpanBody> Spans, string? Note);
