using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Developers;

/// <summary>What can go wrong with API keys and repeated requests.</summary>
public static class ApiKeyFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "apiKey.notFound", "There is no such API key.");

    public static readonly Failure Unknown = new(FailureKind.Unauthenticated, "apiKey.invalid", "This API key is unknown or was revoked.");

    public static readonly Failure TooMany = new(FailureKind.Conflict, "apiKey.tooMany", "A workspace can have 50 keys. Revoke one first.");
}

/// <summary>What can go wrong with an <c>Idempotency-Key</c>.</summary>
public static class IdempotencyFailures
{
    public static readonly Failure OtherRequest = new(FailureKind.Conflict, "idempotency.otherRequest", "This Idempotency-Key was used for another request.");

    public static readonly Failure InProgress = new(FailureKind.Conflict, "idempotency.inProgress", "The first request with this Idempotency-Key is still running.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };
}
