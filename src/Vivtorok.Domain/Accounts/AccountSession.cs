using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Accounts;

/// <summary>How a person proved who they are when a session began.</summary>
public enum SignInProof
{
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,

    /// <summary>The link of an invitation, opened by whoever was signed in already.</summary>
    Invitation,
}

/// <summary>One signed-in browser. The cookie carries its id; revoking it signs that browser out.</summary>
[PersonalRecord(DataSubject.Member, DataCategory.Usage, DataPurpose.SignIn, OnErasure.Delete)]
public sealed class AccountSession : Entity
{
    public const int UserAgentMaxLength = 256;

    /// <summary>How long a browser stays signed in.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>How long a password or a code stands for what is asked again.</summary>
    public static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(10);

    public const int DeviceHashLength = 64;

    private AccountSession()
    {
    }

    public AccountSession(AccountId accountId, WorkspaceId workspaceId, Device device, SignInProof proof, DateTimeOffset now)
    {
        Id = new SessionId(Guid.CreateVersion7());
        (AccountId, WorkspaceId, CreatedAt, LastSeenAt, ExpiresAt) = (accountId, workspaceId, now, now, now + Life);
        UserAgent = device.UserAgent.Length > UserAgentMaxLength ? device.UserAgent[..UserAgentMaxLength] : device.UserAgent;
        (DeviceHash, Proof, ProvedAt) = (device.Hash, proof, proof == SignInProof.Invitation ? null : now);
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

    /// <summary>SHA-256 of the token by which a browser is known again.</summary>
    [PersonalData, Secret]
    public string DeviceHash { get; private set; } = "";

    public SignInProof Proof { get; private set; }

    /// <summary>When the person last proved here who they are.</summary>
    public DateTimeOffset? ProvedAt { get; private set; }

    /// <summary>When the person said that it was not them.</summary>
    public DateTimeOffset? DisownedAt { get; private set; }

    public bool IsActive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void SwitchTo(WorkspaceId workspaceId) => WorkspaceId = workspaceId;

    /// <summary>Whether a dangerous step may be taken without being asked again.</summary>
    public bool IsProved(DateTimeOffset now) => ProvedAt is { } at && now < at + ProofLife;

    public void Prove(DateTimeOffset now) => ProvedAt = now;

    /// <summary>It was not the account's owner who signed in here.</summary>
    public void Disown(DateTimeOffset now)
    {
        DisownedAt ??= now;
        Revoke(now);
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>A browser as it shows itself.</summary>
/// <param name="UserAgent">What it calls itself.</param>
/// <param name="Hash">SHA-256 of the token that it keeps, or was just given.</param>
public sealed record Device(string UserAgent, string Hash);
