using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Developers;

/// <summary>How telling an endpoint of one event stands.</summary>
public enum WebhookDeliveryState
{
    Pending,
    Delivered,

    /// <summary>Given up: the last try failed, or the endpoint was turned off meanwhile.</summary>
    Failed,
}

/// <summary>Why a try had no answer.</summary>
public enum WebhookProblem
{
    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    /// <summary>The name leads to an address that is not on the internet.</summary>
    InsideNetwork,
}

/// <summary>One try: what the receiver answered and how long that took.</summary>
/// <param name="Status">Null: there was no answer, and <paramref name="Problem"/> says why.</param>
/// <param name="Answer">How the answer begins.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int? Status, int Milliseconds, WebhookProblem? Problem, string? Answer);

/// <summary>
/// One event for one endpoint. It holds ids only; what a receiver answered may be anything. Its own id is what receivers know a repeat by,
/// so it stays the same on every try.
/// </summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Usage, DataPurpose.RepeatSafely, OnErasure.Expire)]
public sealed class WebhookDelivery : Entity, IWorkspaceOwned
{
    public const int AnswerMaxLength = 1024;
    public const int MaxAttemptsKept = 20;
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    // The example of Standard Webhooks: ten tries in a little over three days.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    private WebhookDelivery()
    {
    }

    public WebhookDelivery(WebhookEndpoint endpoint, Guid eventId, string type, IReadOnlyDictionary<string, Guid> ids, DateTimeOffset occurredAt, DateTimeOffset now)
    {
        Id = new WebhookDeliveryId(Guid.CreateVersion7());
        (WorkspaceId, EndpointId, EventId, Type, Ids, OccurredAt, CreatedAt) = (endpoint.WorkspaceId, endpoint.Id, eventId, type, ids, occurredAt, now);
        Queue(now);
    }

    public WebhookDeliveryId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public WebhookEndpointId EndpointId { get; private set; }

    /// <summary>The same for every endpoint: an event is told to each once, however often that is asked for.</summary>
    public Guid EventId { get; private set; }

    [NotPersonal]
    public string Type { get; private set; } = "";

    /// <summary>What it is about: ids by name.</summary>
    [NotPersonal]
    public IReadOnlyDictionary<string, Guid> Ids { get; private set; } = new Dictionary<string, Guid>();

    public DateTimeOffset OccurredAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public WebhookDeliveryState State { get; private set; }

    /// <summary>How often it was tried, and which try comes next: a work item for another one is out of date.</summary>
    public int Tries { get; private set; }

    /// <summary>How many of the tries were made before it was last asked for by hand.</summary>
    public int TriesBefore { get; private set; }

    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>The last tries, the newest last. A receiver's answer may hold anything.</summary>
    [PersonalData]
    public IReadOnlyList<WebhookAttempt> Attempts { get; private set; } = [];

    /// <summary>How long to wait after the try that is made now, should it fail; null: it is the last.</summary>
    public TimeSpan? WaitAfterThis => Tries - TriesBefore is var made && made < Waits.Length ? Waits[made] : null;

    /// <summary>When this round of tries began; null: with the one that is made now.</summary>
    public DateTimeOffset? TriedSince => Tries - TriesBefore is var made and > 0 ? Attempts[^made].At : null;

    public void Succeed(WebhookAttempt attempt)
    {
        Record(attempt);
        (State, NextTryAt) = (WebhookDeliveryState.Delivered, null);
    }

    /// <param name="nextTryAt">Null: never again.</param>
    public void Fail(WebhookAttempt attempt, DateTimeOffset? nextTryAt)
    {
        Record(attempt);
        if (nextTryAt is { } next) Queue(next);
        else GiveUp();
    }

    /// <summary>Nobody is there to be told.</summary>
    public void GiveUp() => (State, NextTryAt) = (WebhookDeliveryState.Failed, null);

    /// <summary>All over again, with the same id, because a person asks for it.</summary>
    public void Redeliver(DateTimeOffset now)
    {
        Tries++; // a try that still waits for its time is out of date
        TriesBefore = Tries;
        Queue(now);
    }

    private void Record(WebhookAttempt attempt)
    {
        Tries++;
        Attempts = [.. Attempts.Append(attempt).TakeLast(MaxAttemptsKept)];
    }

    private void Queue(DateTimeOffset at)
    {
        (State, NextTryAt) = (WebhookDeliveryState.Pending, at);
        Raise(new WebhookDue(EndpointId, Id, Tries, IsRetry: Tries > TriesBefore, at));
    }
}

/// <summary>An endpoint is to be told of an event then.</summary>
public sealed record WebhookDue(WebhookEndpointId EndpointId, WebhookDeliveryId DeliveryId, int Try, bool IsRetry, DateTimeOffset At) : IDomainEvent;
