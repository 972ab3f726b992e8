using Vivtorok.Domain;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Common;

/// <summary>
/// For whom this scope works: set once by authentication, by a visitor's token or by the work dispatcher. The workspace filter
/// reads it; while it is not set, no workspace's row can be seen.
/// </summary>
public sealed class Caller
{
    public WorkspaceId WorkspaceId { get; private set; }

    public MemberId? MemberId { get; private set; }

    public AccountId? AccountId { get; private set; }

    public SessionId? SessionId { get; private set; }

    public MemberRole? Role { get; private set; }

    /// <summary>The workspace requires a second factor, and this member has none: all they may do is set one up.</summary>
    public bool MustSetUpSecondFactor { get; private set; }

    /// <summary>The workspace is closed: only its owner is let in, to take that back.</summary>
    public bool IsInClosedWorkspace { get; private set; }

    /// <summary>As the audit log names it: <c>member:id</c>, <c>key:id</c>, <c>visitor</c>, <c>agent</c> or <c>system</c>.</summary>
    public string Actor { get; private set; } = "system";

    public void WorksFor(WorkspaceId workspaceId, string actor) => (WorkspaceId, Actor) = (workspaceId, actor);

    public void IsMember(Member member, SessionId? sessionId, bool closed = false)
    {
        IsInClosedWorkspace = closed;
        (WorkspaceId, MemberId, AccountId, Role) = (member.WorkspaceId, member.Id, member.AccountId, member.Role);
        (SessionId, Actor) = (sessionId, $"member:{member.Id.Value}");
    }

    public void MustSetUp(bool secondFactor) => MustSetUpSecondFactor = secondFactor;

    public void IsApiKey(WorkspaceId workspaceId, ApiKeyId key, MemberId onBehalfOf, MemberRole role) =>
        (WorkspaceId, MemberId, Role, Actor) = (workspaceId, onBehalfOf, role, $"key:{key.Value}");
}
