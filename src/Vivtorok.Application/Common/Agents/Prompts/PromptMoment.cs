using System.Globalization;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Agents.Prompts;

/// <summary>What is different in every turn: told last, so that nothing before it changes.</summary>
internal static class PromptMoment
{
    public static string Write(AgentTurnContext context)
    {
        var (scope, business) = (context.Scope, context.Scope.Business);
        var local = business.Local(scope.Now);
        var moment = new
        {
            now = local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            weekday = local.DayOfWeek.ToString(),
            timeZone = business.Profile.TimeZone,
            answerIn = scope.Language == "en" ? "English" : "Ukrainian",
            customer = new { name = context.Contact.Name, phone = context.Contact.Phone, email = context.Contact.Email, fields = context.Contact.Fields.Count == 0 ? null : context.Contact.Fields },
            openOffers = context.Proposals.Where(offer => !offer.Booked).Select(offer => Describe(offer, business, scope.Language)),
        };
        return $"<turn>\n{PromptData.Of(moment)}\n</turn>";
    }

    private static object Describe(OpenProposal offer, BusinessSnapshot business, string language)
    {
        var (booking, starts) = (offer.Booking, business.Local(offer.Booking.StartsAt));
        var service = business.Services.FirstOrDefault(s => s.Id == booking.ServiceId);
        var variant = service?.Variant(booking.VariantId);
        return new
        {
            token = offer.Token,
            service = service?.NameIn(language),
            variant = variant is null ? null : Localized.Pick(variant.Name, variant.Names, language),
            with = business.Staff.FirstOrDefault(s => s.Id == booking.StaffId)?.Name,
            date = starts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            time = starts.ToString("HH:mm", CultureInfo.InvariantCulture),
            price = booking.Price,
            moves = offer.Replaces,
        };
    }
}
