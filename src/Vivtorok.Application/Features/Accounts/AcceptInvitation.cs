using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>What an invitation offers, for whoever holds its link.</summary>
public sealed record GetInvitationQuery(string Token) : IRequest<Result<InvitationView>>;

/// <summary>An invitation. <c>HasAccount</c>: the invited e-mail can sign in already, so no name is asked for.</summary>
public sealed record InvitationView(string BusinessName, string Email, MemberRole Role, bool HasAccount);

internal sealed class GetInvitationHandler(IAppDbContext db, IAccountStore accounts, OpenInvitations invitations)
    : IRequestHandler<GetInvitationQuery, Result<InvitationView>>
{
    public async Task<Result<InvitationView>> Handle(GetInvitationQuery request, CancellationToken cancellationToken)
    {
        var invitation = await invitations.FindAsync(request.Token, cancellationToken);
        if (invitation is null) return WorkspaceFailures.InvitationNotFound;
        var name = await db.Workspaces.Where(workspace => workspace.Id == invitation.WorkspaceId).Select(workspace => workspace.Name).SingleAsync(cancellationToken);
        var account = await accounts.FindByEmailAsync(invitation.Email, cancellationToken);
        return new InvitationView(name, invitation.Email, invitation.Role, account is not null);
    }
}

/// <summary>
/// Joins the workspace of an invitation: as the signed-in account if it is the invited one, with the password of the invited e-mail's
/// account, or as a new account with a name and a password. The link came by e-mail, so a new account's e-mail counts as confirmed.
/// </summary>
public sealed record AcceptInvitationCommand(string Token, string? Name, string? Password, string Locale, Device Device) : IRequest<Result<SignedIn>>;

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitationCommand>
{
    public AcceptInvitationValidator()
    {
        RuleFor(command => command.Name!).PersonName().When(command => command.Name is not null);
        RuleFor(command => command.Password).MaximumLength(PasswordRules.MaxLength);
        RuleFor(command => command.Locale).Locale();
    }
}

internal sealed class AcceptInvitationHandler(IAppDbContext db, IAccountStore accounts, OpenInvitations invitations, PlanGuard plan, Caller caller)
    : IRequestHandler<AcceptInvitationCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(AcceptInvitationCommand request, CancellationToken cancellationToken)
    {
        var (now, signedIn) = (invitations.Now, caller.AccountId);
        var invitation = await invitations.FindAsync(request.Token, cancellationToken);
        if (invitation is null) return WorkspaceFailures.InvitationNotFound;
        if (await plan.RoomToJoinAsync(cancellationToken) is { } full) return full;

        var found = await accounts.FindByEmailAsync(invitation.Email, cancellationToken);
        if (signedIn is not null && found?.Id != signedIn) return WorkspaceFailures.OtherAccount;
        if (found is not null && signedIn is null && await db.SecondFactors.AnyAsync(row => row.AccountId == found.Id && row.OnSince != null, cancellationToken))
            return AccountFailures.SignInFirst; // a link and a password are not two factors
        var known = found is null ? await NewAsync(request, invitation, cancellationToken)
            : signedIn == found.Id ? found
            : await accounts.CheckPasswordAsync(invitation.Email, request.Password ?? "", cancellationToken);
        if (!known.IsSuccess) return known.Failure;

        var proof = signedIn is null ? SignInProof.Password : SignInProof.Invitation;
        return await JoinAsync(invitation, known.Value, new AccountSession(known.Value.Id, invitation.WorkspaceId, request.Device, proof, now), cancellationToken);
    }

    private async Task<Result<Account>> NewAsync(AcceptInvitationCommand request, Invitation invitation, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Name)) return Failure.Mistake("name", "Enter your name.");
        if (PasswordRules.Refusal(request.Password, invitation.Email, request.Name) is { } refusal) return Failure.Mistake("password", refusal);
        return await accounts.AddAsync(
            new NewAccount(request.Name.Trim(), invitation.Email, request.Password!, request.Locale, EmailConfirmed: true), cancellationToken);
    }

    private async Task<Result<SignedIn>> JoinAsync(Invitation invitation, Account account, AccountSession session, CancellationToken cancellationToken)
    {
        var member = await db.Members.SingleOrDefaultAsync(row => row.AccountId == account.Id, cancellationToken);
        if (member is null)
        {
            member = new Member(invitation.WorkspaceId, account.Id, account.Name, account.Email, invitation.Role, session.CreatedAt);
            db.Members.Add(member);
        }

        caller.IsMember(member, session.Id);
        invitation.Accept(session.CreatedAt);
        db.Sessions.Add(session);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsConflict(exception))
        {
            return WorkspaceFailures.InvitationNotFound; // accepted twice at once: the other one joined
        }

        return new SignedIn(session.Id, session.CreatedAt, session.ExpiresAt, (await db.ViewAsync(account, invitation.WorkspaceId, cancellationToken))!);
    }
}

/// <summary>Finds the open invitation of a link.</summary>
internal sealed class OpenInvitations(IAppDbContext db, InvitationTokens tokens, Caller caller, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The caller works for the invitation's workspace from here on.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } place) return null;
        caller.WorksFor(place.WorkspaceId, "system");
        var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.Id == place.Id, cancellationToken);
        return invitation?.IsOpen(Now) == true ? invitation : null;
    }
}
