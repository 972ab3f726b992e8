using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Business;

/// <summary>Everything that can be refused about the business profile, each code spelled once.</summary>
public static class BusinessFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "business.notFound", "There is no business here.");
    public static readonly Failure Busy = new(FailureKind.Conflict, "business.busy", "Somebody else is changing the catalogue. Try again in a moment.");
    public static readonly Failure TemplateNotFound = new(FailureKind.NotFound, "business.templateNotFound", "There is no template of this name.");
    public static readonly Failure TemplateLanguage = Failure.Field("language", "template.language", "Templates are written in uk and en.");
}
