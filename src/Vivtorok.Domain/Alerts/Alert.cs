using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Alerts;

/// <summary>What owners are alerted to. Words for each are in <c>AlertWords</c> and in the web app's <c>alerts.json</c>.</summary>
public enum AlertKind
{
    /// <summary>A channel does not work as it should; the subject is the channel.</summary>
    ChannelDown,

    /// <summary>A reply was given up; the subject is the conversation.</summary>
    ReplyNotDelivered,

    /// <summary>A customer's message had no outcome in time; the subject is the conversation.</summary>
    MessageWithoutOutcome,

    /// <summary>Something from a provider could not be understood; the subject is the channel.</summary>
    InboundNotUnderstood,

    /// <summary>The language model cannot be had and the built-in agent answers; the subject is always the same.</summary>
    ModelDown,

    /// <summary>Far more turns than usual: the language model was stopped until a person has looked.</summary>
    ModelStopped,

    /// <summary>The language model's limit is used up; the subject is the month.</summary>
    ModelLimitReached,

    /// <summary>A person's privacy request is nearly due; the subject is the request.</summary>
    PrivacyDeadline,

    /// <summary>Four fifths of the plan's agent replies are used; the subject is the limit and its period.</summary>
    PlanLimitNear,

    /// <summary>The plan's agent replies are used up and the agent hands over; the subject is the limit and its period.</summary>
    PlanLimitReached,

    /// <summary>The trial ends within days; the subject is always the same.</summary>
    TrialEnding,

    /// <summary>A payment failed and is tried again; the subject is always the same.</summary>
    PaymentFailed,

    /// <summary>The plan has ended, so the agent hands over; the subject is always the same.</summary>
    PlanEnded,

    /// <summary>Nothing is sent to a webhook endpoint any more; the subject is the endpoint.</summary>
    WebhookDisabled,
}

/// <summary>
/// Something owners must know, once per outage: while it is open, raising it again changes nothing. It ends when the cause is gone.
/// A member may dismiss it meanwhile; that hides it and does not end it.
/// </summary>
public sealed class Alert : Entity, IWorkspaceOwned
{
    public const int SubjectMaxLength = 100;
    public const int AboutMaxLength = 200;
    public const int DetailMaxLength = 100;
    public const int OpenKeyMaxLength = SubjectMaxLength + 50;
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private Alert()
    {
    }

    public Alert(WorkspaceId workspaceId, AlertKind kind, string subject, DateTimeOffset now)
    {
        Id = new AlertId(Guid.CreateVersion7());
        (WorkspaceId, Kind, Subject, OpenedAt, OpenKey) = (workspaceId, kind, subject, now, KeyOf(kind, subject));
        Raise(new AlertOpened(Id));
    }

    public AlertId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public AlertKind Kind { get; private set; }

    /// <summary>What it is about, as an id or another stable name.</summary>
    [NotPersonal]
    public string Subject { get; private set; } = "";

    /// <summary>The subject as people know it, such as a channel's name. Never a customer's words or name.</summary>
    [NotPersonal]
    public string? About { get; private set; }

    /// <summary>The cause as a stable code, such as <c>telegram.tokenRevoked</c>.</summary>
    [NotPersonal]
    public string? Detail { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public DateTimeOffset? DismissedAt { get; private set; }

    /// <summary>Kind and subject while it is open, afterwards its own id: so the database lets one of a kind be open, and no more.</summary>
    [NotPersonal]
    public string OpenKey { get; private set; } = "";

    public static string KeyOf(AlertKind kind, string subject) => $"{kind}:{subject}";

    /// <param name="about">The subject as people know it.</param>
    /// <param name="detail">The cause as a stable code.</param>
    public Alert Describe(string? about, string? detail)
    {
        About = about is { Length: > AboutMaxLength } ? about[..AboutMaxLength] : about;
        Detail = detail;
        return this;
    }

    public void Dismiss(DateTimeOffset now)
    {
        if (DismissedAt is not null) return;
        DismissedAt = now;
        Raise(new AlertChanged(Id));
    }

    /// <summary>The cause is gone.</summary>
    public void Close(DateTimeOffset now)
    {
        if (ClosedAt is not null) return;
        (ClosedAt, OpenKey) = (now, Id.Value.ToString("N"));
        Raise(new AlertChanged(Id));
    }
}

/// <summary>Owners must be told.</summary>
public sealed record AlertOpened(AlertId AlertId) : IDomainEvent;

/// <summary>An alert was dismissed, or its cause is gone.</summary>
public sealed record AlertChanged(AlertId AlertId) : IDomainEvent;
