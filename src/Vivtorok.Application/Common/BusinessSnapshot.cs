using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Common;

/// <summary>
/// Everything a business says about itself at one catalogue version. Read once per version and shared by all conversations:
/// never change what is in it.
/// </summary>
public sealed record BusinessSnapshot(
    BusinessProfile Profile,
    IReadOnlyList<Service> Services,
    IReadOnlyList<StaffMember> Staff,
    IReadOnlyList<Product> Products,
    IReadOnlyList<Promotion> Promotions,
    IReadOnlyList<KnowledgeEntry> Knowledge,
    IReadOnlyList<CustomField> CustomFields)
{
    private const int DaysLookedAhead = 60;

    public TimeZoneInfo Zone { get; } = Profile.Zone();

    public string CallingCode { get; } = PhoneNumber.CallingCodeFor(Profile.Currency, Profile.TimeZone);

    /// <summary>The first of its languages that we speak.</summary>
    public string Language => Profile.Languages.FirstOrDefault(language => language is "uk" or "en") ?? "uk";

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(Local(now).DateTime);

    /// <summary>Whether the business is open at this moment.</summary>
    public bool IsOpenAt(DateTimeOffset instant)
    {
        var local = Local(instant);
        var minute = local.Hour * 60 + local.Minute;
        return Profile.SpansOn(DateOnly.FromDateTime(local.DateTime)).Any(span => span.From <= minute && minute < span.To);
    }

    /// <summary>When a business that is closed at this moment opens again; null: it is open, or says nothing of its hours.</summary>
    public DateTimeOffset? OpensAgainAfter(DateTimeOffset instant)
    {
        if (IsOpenAt(instant)) return null;
        var starts =
            from day in Enumerable.Range(0, DaysLookedAhead).Select(Today(instant).AddDays)
            from span in Profile.SpansOn(day).OrderBy(span => span.From)
            let start = Instant(day, span.From)
            where start > instant
            select (DateTimeOffset?)start;
        return starts.FirstOrDefault();
    }

    /// <summary>The instant of a local wall time. A time the clocks skip is moved on by the gap.</summary>
    public DateTimeOffset Instant(DateOnly date, int minuteOfDay)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddMinutes(minuteOfDay);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The price on a day, with the promotions of that day applied; null where it has none.</summary>
    public Money? PriceOn(CatalogueItem item, Guid? variantId, DateOnly date)
    {
        var variant = item.Variant(variantId);
        var promoted = Promotions.Where(p => p.IsValidOn(date)).SelectMany(p => p.Prices)
            .Where(p => p.Item == item.Key && (p.Variant is null || p.Variant == variant?.Key))
            .MinBy(p => p.Price.Amount);
        return promoted?.Price ?? item.PriceOf(variantId);
    }
}

/// <summary>Reads the snapshot of the caller's business; cached by workspace and catalogue version.</summary>
public interface IBusinessSnapshots
{
    Task<BusinessSnapshot> GetAsync(CancellationToken cancellationToken);
}
