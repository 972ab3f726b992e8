using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Accounts;

/// <summary>What an e-mail of ours is about; each kind has a template in every language.</summary>
public enum AccountEmailKind
{
    ConfirmEmail,
    ResetPassword,
    PasswordChanged,
    Invitation,
    NewSignIn,
    SecondFactorOn,
    SecondFactorOff,
    WorkspaceClosed,
    WorkspaceReopened,
    PolicyChanged,
}

/// <summary>
/// An e-mail to be sent. It is a row before it is sent and holds neither address nor token: both are looked up or made at the
/// moment of sending, so that no secret lies in the database.
/// </summary>
public sealed class AccountEmail : Entity, IWorkspaceOwned
{
    private AccountEmail()
    {
    }

    private AccountEmail(WorkspaceId workspaceId, AccountEmailKind kind, AccountId? accountId, InvitationId? invitationId, DateTimeOffset now)
    {
        Id = new AccountEmailId(Guid.CreateVersion7());
        (WorkspaceId, Kind, AccountId, InvitationId, CreatedAt) = (workspaceId, kind, accountId, invitationId, now);
        Raise(new AccountEmailQueued(Id));
    }

    public AccountEmailId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public AccountEmailKind Kind { get; private set; }

    /// <summary>To whom; null for an invitation.</summary>
    public AccountId? AccountId { get; private set; }

    public InvitationId? InvitationId { get; private set; }

    /// <summary>The sign-in that it tells of.</summary>
    public SessionId? SessionId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public static AccountEmail ToAccount(WorkspaceId workspaceId, AccountEmailKind kind, AccountId accountId, DateTimeOffset now) =>
        new(workspaceId, kind, accountId, null, now);

    public static AccountEmail ToInvited(WorkspaceId workspaceId, InvitationId invitationId, DateTimeOffset now) =>
        new(workspaceId, AccountEmailKind.Invitation, null, invitationId, now);

    public static AccountEmail OfSignIn(AccountSession session, DateTimeOffset now) =>
        new(session.WorkspaceId, AccountEmailKind.NewSignIn, session.AccountId, null, now) { SessionId = session.Id };

    public void Sent(DateTimeOffset now) => SentAt ??= now;
}

public sealed record AccountEmailQueued(AccountEmailId EmailId) : IDomainEvent;
