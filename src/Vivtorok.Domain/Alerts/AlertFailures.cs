using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Alerts;

/// <summary>Everything that can be refused about alerts.</summary>
public static class AlertFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "alert.notFound", "There is no such alert.");
}
