using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Workspaces;

/// <summary>An offer to join a workspace, sent by e-mail. Its token is made from the id by the server's secret, and not kept.</summary>
[PersonalRecord(DataSubject.Member, DataCategory.Account, DataPurpose.SignIn, OnErasure.Delete)]
public sealed class Invitation : Entity, IWorkspaceOwned
{
    /// <summary>Letters of one workspace within <see cref="Day"/>, withdrawn invitations too: else it could write to strangers without end.</summary>
    public const int MostInADay = 20;

    public static readonly TimeSpan Life = TimeSpan.FromDays(7);
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How long one address gets no other letter.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private Invitation()
    {
    }

    public Invitation(WorkspaceId workspaceId, string email, MemberRole role, MemberId invitedBy, DateTimeOffset now)
    {
        Id = new InvitationId(Guid.CreateVersion7());
        (WorkspaceId, Email, Role, InvitedBy, CreatedAt, ExpiresAt) = (workspaceId, email, role, invitedBy, now, now + Life);
    }

    public InvitationId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [PersonalData]
    public string Email { get; private set; } = "";

    public MemberRole Role { get; private set; }

    public MemberId InvitedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && now < ExpiresAt;

    public void Accept(DateTimeOffset now) => AcceptedAt = now;

    /// <summary>Its link stops working. The row stays for its days, so that the letter stays counted.</summary>
    public void Withdraw(DateTimeOffset now) => ExpiresAt = now;
}
