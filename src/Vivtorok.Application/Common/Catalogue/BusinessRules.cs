using FluentValidation;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Catalogue;

internal sealed class ProfileBodyValidator : AbstractValidator<ProfileBody>
{
    public const int MaxLanguages = 20;
    public const int MaxExceptions = 1000;

    public ProfileBodyValidator()
    {
        RuleFor(profile => profile.Name).Text(BusinessProfile.NameMaxLength).When(profile => profile.Name is not null);
        RuleFor(profile => profile.Names).Translations(BusinessProfile.NameMaxLength);
        RuleFor(profile => profile.Type).AtMost(BusinessProfile.TypeMaxLength);
        RuleFor(profile => profile.Phone).AtMost(BusinessProfile.PhoneMaxLength);
        RuleFor(profile => profile.Address).AtMost(BusinessProfile.AddressMaxLength);
        RuleFor(profile => profile.Addresses).Translations(BusinessProfile.AddressMaxLength);
        RuleFor(profile => profile.Website).AtMost(BusinessProfile.AddressMaxLength).Must(IsWebAddress).WithMessage("Write an address such as https://example.com.");
        RuleFor(profile => profile.Email).Must(email => string.IsNullOrWhiteSpace(email) || Domain.Accounts.EmailAddress.TryNormalise(email, out _))
            .WithMessage("This is not an e-mail address.");
        RuleFor(profile => profile.TimeZone).Must(zone => zone is null || IsZone(zone)).WithMessage("Name an IANA time zone such as Europe/Kyiv.");
        RuleFor(profile => profile.Currency).Must(code => code is null || Currencies.IsKnown(code)).WithMessage("Name an ISO 4217 currency such as UAH.");
        RuleFor(profile => profile.Languages).Must(codes => codes is null || (codes.Count is >= 1 and <= MaxLanguages && codes.All(Rules.IsLanguage)))
            .WithMessage("Name at least one language by its two-letter code, such as uk or en.");
        RuleFor(profile => profile.WeeklyHours).Custom(EachDayOnce);
        RuleForEach(profile => profile.WeeklyHours).NotNull().WithMessage("A day is expected here.").SetValidator(new DayHoursBodyValidator());
        RuleFor(profile => profile.Exceptions).Must(list => list is null || list.Count <= MaxExceptions).WithMessage($"At most {MaxExceptions} dates.");
        RuleForEach(profile => profile.Exceptions).NotNull().WithMessage("A date is expected here.").SetValidator(new HoursExceptionBodyValidator());
    }

    private static void EachDayOnce(IReadOnlyList<DayHoursBody>? days, ValidationContext<ProfileBody> context)
    {
        var seen = new HashSet<DayOfWeek>();
        for (var i = 0; i < (days?.Count ?? 0); i++)
            if (days![i]?.Day is { } day && !seen.Add(day)) context.Say($"{context.PropertyPath}[{i}].day", "This day stands here twice.");
    }

    private static bool IsZone(string name) => name.Length <= BusinessProfile.TimeZoneMaxLength && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    private static bool IsWebAddress(string? text) =>
        string.IsNullOrWhiteSpace(text) || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http");
}

internal sealed class DayHoursBodyValidator : AbstractValidator<DayHoursBody>
{
    public DayHoursBodyValidator()
    {
        RuleFor(day => day.Day).NotNull().WithMessage("Name the day, such as monday.");
        RuleFor(day => day.Spans).Spans();
    }
}

internal sealed class HoursExceptionBodyValidator : AbstractValidator<HoursExceptionBody>
{
    public const int NoteMaxLength = 300;

    public HoursExceptionBodyValidator()
    {
        RuleFor(exception => exception.Date).NotNull().WithMessage("Name the date.");
        RuleFor(exception => exception.Note).AtMost(NoteMaxLength);
        RuleFor(exception => exception.Spans).Spans();
    }
}

internal sealed class BookingRulesBodyValidator : AbstractValidator<BookingRulesBody>
{
    public BookingRulesBodyValidator()
    {
        RuleFor(rules => rules.SlotStepMinutes).InclusiveBetween(1, 24 * 60).WithMessage("1 to 1440 minutes.");
        RuleFor(rules => rules.LeadTimeMinutes).InclusiveBetween(0, 60 * 24 * 60).WithMessage("0 minutes to 60 days.");
        RuleFor(rules => rules.MaxDaysAhead).InclusiveBetween(1, 3660).WithMessage("1 to 3660 days.");
        RuleFor(rules => rules.Capacity).InclusiveBetween(1, 1000).WithMessage("1 to 1000, or null for no common limit.");
    }
}

internal sealed class LeadFieldBodyValidator : AbstractValidator<LeadFieldBody>
{
    public LeadFieldBodyValidator() => RuleFor(field => field.Key).Text(Domain.Contacts.CustomField.KeyMaxLength);
}
