using System.Globalization;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Catalogue;

/// <summary>Everything that can be refused about services, products, promotions and staff, each code spelled once.</summary>
public static class CatalogueFailures
{
    public static readonly Failure ServiceNotFound = new(FailureKind.NotFound, "service.notFound", "There is no such service.");
    public static readonly Failure ProductNotFound = new(FailureKind.NotFound, "product.notFound", "There is no such product.");
    public static readonly Failure PromotionNotFound = new(FailureKind.NotFound, "promotion.notFound", "There is no such promotion.");
    public static readonly Failure StaffNotFound = new(FailureKind.NotFound, "staff.notFound", "There is no such staff member.");

    /// <summary>The key is what imports and promotions know a thing by.</summary>
    public static readonly Failure KeyIsFixed = Failure.Field("key", "catalogue.keyIsFixed", "A key cannot be changed once it is given.");

    public static Failure KeyTaken(string field) => Failure.Field(field, "catalogue.keyTaken", "Another entry already has this key.");

    public static Failure ServiceHasAppointments(int count) => new(FailureKind.Conflict, "service.hasAppointments",
        string.Create(CultureInfo.InvariantCulture, $"This service has {count} upcoming appointments. Move or cancel them first."));

    public static Failure StaffHasAppointments(int count) => new(FailureKind.Conflict, "staff.hasAppointments",
        string.Create(CultureInfo.InvariantCulture, $"This staff member has {count} upcoming appointments. Move or cancel them first."));
}
