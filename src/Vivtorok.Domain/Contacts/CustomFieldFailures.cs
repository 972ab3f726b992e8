using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Contacts;

/// <summary>Everything that can be refused about custom fields, each code spelled once.</summary>
public static class CustomFieldFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "customField.notFound", "There is no such field.");
    public static readonly Failure TargetIsFixed = Failure.Field("appliesTo", "customField.targetIsFixed", "What a field applies to cannot be changed once it is there.");
    public static readonly Failure AskedFor = new(FailureKind.Conflict, "customField.askedFor", "The agent asks customers for this field. Take it off the lead fields first.");
}
