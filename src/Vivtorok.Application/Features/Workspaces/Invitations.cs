using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Workspaces;

/// <summary>The open invitations, the newest first.</summary>
public sealed record ListInvitationsQuery(PageRequest Page) : IRequest<Result<Page<InvitationRow>>>;

public sealed record InvitationRow(InvitationId Id, string Email, MemberRole Role, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    internal static InvitationRow Of(Invitation invitation) => new(invitation.Id, invitation.Email, invitation.Role, invitation.CreatedAt, invitation.ExpiresAt);
}

internal sealed class ListInvitationsHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<ListInvitationsQuery, Result<Page<InvitationRow>>>
{
    public async Task<Result<Page<InvitationRow>>> Handle(ListInvitationsQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Invitations.AsNoTracking().Where(row => row.AcceptedAt == null && row.ExpiresAt > now)
            .Keyset(row => row.CreatedAt, row => row.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut(rows.ConvertAll(InvitationRow.Of), row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}

/// <summary>Invites a person by e-mail.</summary>
public sealed record InviteMemberCommand(string Email, MemberRole? Role) : IRequest<Result<InvitationRow>>;

internal sealed class InviteMemberValidator : AbstractValidator<InviteMemberCommand>
{
    public InviteMemberValidator()
    {
        RuleFor(command => command.Email).Must(email => EmailAddress.TryNormalise(email, out _)).WithMessage("Enter an e-mail address.");
        RuleFor(command => command.Role).NotNull();
    }
}

internal sealed class InviteMemberHandler(IAppDbContext db, IAccountStore accounts, PlanGuard plan, Caller caller, TimeProvider clock)
    : IRequestHandler<InviteMemberCommand, Result<InvitationRow>>
{
    public async Task<Result<InvitationRow>> Handle(InviteMemberCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id || await accounts.FindAsync(id, cancellationToken) is not { EmailConfirmed: true }) return AccountFailures.EmailUnconfirmed;
        EmailAddress.TryNormalise(request.Email, out var email);
        var now = clock.GetUtcNow();
        if (await db.Members.AnyAsync(member => member.Email == email, cancellationToken)) return WorkspaceFailures.AlreadyMember;
        if (await db.Invitations.AnyAsync(row => row.Email == email && row.AcceptedAt == null && row.ExpiresAt > now, cancellationToken))
            return WorkspaceFailures.AlreadyInvited;
        if (await TooManyAsync(email!, now, cancellationToken) is { } wait) return wait;
        if (await plan.RoomForAsync(PlanLimit.Members, 1, cancellationToken) is { } full) return full;

        var invitation = new Invitation(caller.WorkspaceId, email!, request.Role!.Value, caller.MemberId!.Value, now);
        db.Invitations.Add(invitation);
        db.AccountEmails.Add(AccountEmail.ToInvited(caller.WorkspaceId, invitation.Id, now));
        await db.SaveChangesAsync(cancellationToken);
        return InvitationRow.Of(invitation);
    }

    private async Task<Failure?> TooManyAsync(string email, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - Invitation.Day;
        var sent = await db.Invitations.AsNoTracking().Where(row => row.CreatedAt > since).OrderBy(row => row.CreatedAt).Select(row => new { row.Email, row.CreatedAt }).ToListAsync(cancellationToken);
        if (sent.FindLast(row => row.Email == email)?.CreatedAt is { } last && last + Invitation.Pause > now) return WorkspaceFailures.JustInvited(last + Invitation.Pause - now);
        return sent.Count < Invitation.MostInADay ? null : WorkspaceFailures.TooManyInvitations(sent[^Invitation.MostInADay].CreatedAt + Invitation.Day - now);
    }
}

/// <summary>Withdraws an invitation: its link stops working at once.</summary>
public sealed record WithdrawInvitationCommand(InvitationId InvitationId) : IRequest<Result<Done>>;

internal sealed class WithdrawInvitationHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<WithdrawInvitationCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(WithdrawInvitationCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.Id == request.InvitationId, cancellationToken);
        if (invitation?.IsOpen(now) != true) return WorkspaceFailures.InvitationNotFound;
        invitation.Withdraw(now);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
