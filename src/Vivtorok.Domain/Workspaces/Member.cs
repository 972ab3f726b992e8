using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Workspaces;

/// <summary>What a member may do, the most powerful first.</summary>
public enum MemberRole
{
    Owner,
    Admin,
    Agent,
    Viewer,
}

/// <summary>An account in a workspace.</summary>
[PersonalRecord(DataSubject.Member, DataCategory.Account, DataPurpose.SignIn, OnErasure.Delete)]
public sealed class Member : Entity, IWorkspaceOwned, IVersioned
{
    public const int NameMaxLength = 200;

    private Member()
    {
    }

    public Member(WorkspaceId workspaceId, AccountId accountId, string name, string email, MemberRole role, DateTimeOffset now)
    {
        Id = new MemberId(Guid.CreateVersion7());
        (WorkspaceId, AccountId, Name, Email, Role, CreatedAt) = (workspaceId, accountId, name, email, role, now);
    }

    public MemberId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public AccountId AccountId { get; private set; }

    [PersonalData]
    public string Name { get; private set; } = "";

    [PersonalData]
    public string Email { get; private set; } = "";

    public MemberRole Role { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    public void ChangeRole(MemberRole role) => Role = role;

    public void Rename(string name) => Name = name;

    /// <summary>A letter tells them of an appointment.</summary>
    public void Hears(AppointmentNews news) => Raise(new AppointmentNewsForMember(Id, news));
}
