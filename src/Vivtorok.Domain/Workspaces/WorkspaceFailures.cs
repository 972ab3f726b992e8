using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Workspaces;

/// <summary>What can go wrong with a workspace, its members and invitations.</summary>
public static class WorkspaceFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "workspace.notFound", "There is no such workspace.");

    public static readonly Failure MemberNotFound = new(FailureKind.NotFound, "member.notFound", "There is no such member.");

    public static readonly Failure LastOwner = new(FailureKind.Conflict, "member.lastOwner", "A workspace needs an owner. Make someone else an owner first.");

    public static readonly Failure AlreadyMember = new(FailureKind.Conflict, "invitation.alreadyMember", "This person is already in the team.")
    {
        Fields = new Dictionary<string, string[]> { ["email"] = ["This person is already in the team."] },
    };

    public static readonly Failure AlreadyInvited = new(FailureKind.Conflict, "invitation.exists", "This person is invited already. Withdraw that invitation to send another.")
    {
        Fields = new Dictionary<string, string[]> { ["email"] = ["This person is invited already."] },
    };

    public static readonly Failure InvitationNotFound = new(FailureKind.NotFound, "invitation.notFound", "This invitation was used, withdrawn or is too old.");

    public static readonly Failure NameDoesNotMatch = Failure.Field("name", "workspace.nameDoesNotMatch", "Type the name of the workspace exactly as it is.");

    public static readonly Failure AlreadyClosed = new(FailureKind.Conflict, "workspace.alreadyClosed", "The workspace is closed already.");

    public static readonly Failure NotClosed = new(FailureKind.Conflict, "workspace.notClosed", "The workspace is not closed.");

    public static readonly Failure TooLateToReopen = new(FailureKind.Conflict, "workspace.purged", "The days to take it back are over: the data is being removed.");

    public static readonly Failure Closed = new(FailureKind.Forbidden, "workspace.closed", "This workspace is closed. Only its owner can open it again.");

    public static readonly Failure BadReopenLink = new(FailureKind.Invalid, "workspace.badReopenLink", "This link does not work any more.");

    public static readonly Failure OtherAccount = new(FailureKind.Conflict, "invitation.otherAccount", "You are signed in with another e-mail than the invited one. Sign out first.");

    public static Failure JustInvited(TimeSpan wait) => Failure.Field("email", "invitation.justSent", "This person was invited a moment ago. Wait before you send another letter.")
        with
    { Kind = FailureKind.TooMany, RetryAfter = wait };

    public static Failure TooManyInvitations(TimeSpan wait) =>
        new(FailureKind.TooMany, "invitation.tooMany", "This workspace has sent as many invitations as it may in a day.") { RetryAfter = wait };
}
