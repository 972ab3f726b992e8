using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Developers;

/// <summary>What can go wrong with webhook endpoints and their deliveries.</summary>
public static class WebhookFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "webhook.notFound", "There is no such webhook endpoint.");

    public static readonly Failure DeliveryNotFound = new(FailureKind.NotFound, "webhook.deliveryNotFound", "There is no such delivery.");

    public static readonly Failure TooMany = new(FailureKind.Conflict, "webhook.tooMany", $"A workspace can have {WebhookEndpoint.MaxPerWorkspace} endpoints. Delete one first.");

    public static readonly Failure Disabled = new(FailureKind.Conflict, "webhook.disabled", "The endpoint is turned off. Turn it on first.");

    public static readonly Failure Address =
        Failure.Field("url", "webhook.url", "Give an https:// address on the internet, on port 443 and without user name or fragment.");

    /// <summary>The receiver asked for a pause.</summary>
    public static readonly Failure Paused = new(FailureKind.Conflict, "webhook.paused", "The receiver asked for a pause.");
}
