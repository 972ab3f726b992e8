using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Business;

/// <summary>What the business is, where it is and when it is open. One per workspace.</summary>
[NotPersonal]
public sealed class BusinessProfile : Entity, IWorkspaceOwned, IVersioned
{
    public const int NameMaxLength = 200;
    public const int TypeMaxLength = 100;
    public const int AddressMaxLength = 500;
    public const int PhoneMaxLength = 32;
    public const int TimeZoneMaxLength = 64;
    public const int DescriptionMaxLength = 4000;

    private BusinessProfile()
    {
    }

    public BusinessProfile(WorkspaceId workspaceId, string name, string timeZone, string currency, IReadOnlyList<string> languages)
    {
        Id = new BusinessProfileId(Guid.CreateVersion7());
        (WorkspaceId, Name, TimeZone, Currency, Languages) = (workspaceId, name, timeZone, currency, languages);
    }

    public BusinessProfileId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Names { get; private set; } = Empty;

    /// <summary>The kind of business in the owner's words, such as <c>hair salon</c>.</summary>
    public string? Type { get; private set; }

    public string? Phone { get; private set; }

    public string? Address { get; private set; }

    public IReadOnlyDictionary<string, string> Addresses { get; private set; } = Empty;

    public string? Website { get; private set; }

    public string? Email { get; private set; }

    /// <summary>IANA name, such as <c>Europe/Kyiv</c>.</summary>
    public string TimeZone { get; private set; } = "Europe/Kyiv";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "UAH";

    /// <summary>Two-letter codes, the first is the default.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = ["uk"];

    public IReadOnlyList<DayHours> WeeklyHours { get; private set; } = [];

    public IReadOnlyList<HoursException> Exceptions { get; private set; } = [];

    public BookingRules BookingRules { get; private set; } = BookingRules.Default;

    public IReadOnlyList<LeadField> LeadFields { get; private set; } = [new("name", true), new("phone", true)];

    /// <summary>Raised by every change of services, products, promotions, staff, knowledge, hours or this profile.</summary>
    public int CatalogueVersion { get; private set; } = 1;

    public int Version { get; private set; }

    private static Dictionary<string, string> Empty { get; } = [];

    /// <summary>The opening spans of a date: an exception replaces the whole weekday.</summary>
    public IReadOnlyList<HoursSpan> SpansOn(DateOnly date) =>
        Exceptions.FirstOrDefault(e => e.Date == date)?.Spans
        ?? WeeklyHours.FirstOrDefault(d => d.Day == date.DayOfWeek)?.Spans
        ?? [];

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public void Describe(BusinessDetails details)
    {
        (Name, Names, Type, Phone) = (details.Name, details.Names, details.Type, details.Phone);
        (Address, Addresses, Website, Email) = (details.Address, details.Addresses, details.Website, details.Email);
        (TimeZone, Currency, Languages) = (details.TimeZone, details.Currency, details.Languages);
        (WeeklyHours, Exceptions) = (details.WeeklyHours, details.Exceptions);
    }

    public void SetBookingRules(BookingRules rules) => BookingRules = rules;

    public void SetLeadFields(IReadOnlyList<LeadField> fields) => LeadFields = fields;

    /// <summary>
    /// Said once by every change of what the agent may tell, so that each reply can name the version it spoke from. Two changes
    /// at once cannot both be saved: each raises this row's version.
    /// </summary>
    public CatalogueChange CatalogueChanged(string summary, MemberId? by, DateTimeOffset now)
    {
        CatalogueVersion++;
        Raise(new BusinessChanged(Id));
        return new CatalogueChange(WorkspaceId, CatalogueVersion, summary, by, now);
    }
}

/// <summary>What the business tells of itself has changed.</summary>
public sealed record BusinessChanged(BusinessProfileId BusinessProfileId) : IDomainEvent;

/// <summary>The editable part of a <see cref="BusinessProfile"/>.</summary>
public sealed record BusinessDetails(
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
    IReadOnlyList<DayHours> WeeklyHours,
    IReadOnlyList<HoursException> Exceptions);
