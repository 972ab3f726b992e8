using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>The rights of GDPR articles 15 to 21.</summary>
public enum PrivacyRequestKind
{
    Access,
    Rectification,
    Erasure,
    Restriction,
    Portability,
    Objection,
}

/// <summary>How a privacy request stands.</summary>
public enum PrivacyRequestStatus
{
    Open,
    Done,
    Refused,
}

/// <summary>A person's request about their data, with the deadline of article 12(3): one month.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Contact, DataPurpose.AnswerPrivacyRequests, OnErasure.Empty)]
public sealed class PrivacyRequest : Entity, IWorkspaceOwned, IVersioned, IForgetsPerson
{
    public const int WordsMaxLength = 1000;
    public const int ReasonMaxLength = 1000;

    private PrivacyRequest()
    {
    }

    public PrivacyRequest(WorkspaceId workspaceId, ContactId contactId, PrivacyRequestKind kind, string words, DateTimeOffset now)
    {
        Id = new PrivacyRequestId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, Kind, CreatedAt, DueAt) = (workspaceId, contactId, kind, now, now.AddMonths(1));
        Words = words.Length > WordsMaxLength ? words[..WordsMaxLength] : words;
    }

    public PrivacyRequestId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    public PrivacyRequestKind Kind { get; private set; }

    public PrivacyRequestStatus Status { get; private set; }

    /// <summary>What the person wrote.</summary>
    [PersonalData]
    public string Words { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Why it was refused, as the person is told.</summary>
    [PersonalData]
    public string? Reason { get; private set; }

    public int Version { get; private set; }

    /// <param name="reason">Needed where it is refused.</param>
    public Result<Done> Settle(bool refused, string? reason, DateTimeOffset now)
    {
        if (Status != PrivacyRequestStatus.Open) return PrivacyFailures.AlreadySettled;
        if (refused && string.IsNullOrWhiteSpace(reason)) return PrivacyFailures.ReasonNeeded;
        (Status, SettledAt) = (refused ? PrivacyRequestStatus.Refused : PrivacyRequestStatus.Done, now);
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        return Done.Instance;
    }

    public void ForgetPerson(DateTimeOffset now) => (Words, Reason) = ("", null);
}
