using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Accounts;

/// <summary>One signed-in browser. The cookie carries its id; revoking it signs that browser out.</summary>
[PersonalRecord(DataSubject.Member, DataCategory.Usage, DataPurpose.SignIn, OnErasure.Delete)]
public sealed class AccountSession : Entity
{
    public const int UserAgentMaxLength = 256;

    /// <summary>How long a browser stays signed in.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private AccountSession()
    {
    }

    public AccountSession(AccountId accountId, WorkspaceId workspaceId, string userAgent, DateTimeOffset now)
    {
        Id = new SessionId(Guid.CreateVersion7());
        (AccountId, WorkspaceId, CreatedAt, LastSeenAt, ExpiresAt) = (accountId, workspaceId, now, now, now + Life);
        UserAgent = userAgent.Length > UserAgentMaxLength ? userAgent[..UserAgentMaxLength] : userAgent;
    }

    public SessionId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>The workspace this browser works in.</summary>
    public WorkspaceId WorkspaceId { get; private set; }

    [PersonalData]
    public string UserAgent { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public bool IsActive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Seen(DateTimeOffset now) => LastSeenAt = now;

    public void SwitchTo(WorkspaceId workspaceId) => WorkspaceId = workspaceId;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
