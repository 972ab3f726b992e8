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
public sealed class PrivacyRequest : Entity, IWorkspaceOwned, IVersioned
{
    public const int WordsMaxLength = 1000;

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

    public int Version { get; private set; }
}
