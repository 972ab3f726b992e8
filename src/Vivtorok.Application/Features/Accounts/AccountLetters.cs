using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Writes the letter that a row asks for. Address and token are found now, so neither waits in the database.</summary>
internal sealed class AccountLetters(IAppDbContext db, IAccountStore accounts, EmailTemplates templates, SecurityLetters security, TimeProvider clock)
{
    /// <summary>Null: withdrawn or done in the meantime, there is nothing to tell any more.</summary>
    public Task<Email?> WriteAsync(AccountEmail row, CancellationToken cancellationToken) =>
        row.Kind == AccountEmailKind.Invitation ? InvitationAsync(row, cancellationToken) : AccountAsync(row, cancellationToken);

    private async Task<Email?> AccountAsync(AccountEmail row, CancellationToken cancellationToken)
    {
        var account = row.AccountId is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
        if (account is null || (row.Kind == AccountEmailKind.ConfirmEmail && account.EmailConfirmed)) return null;
        return row.Kind switch
        {
            AccountEmailKind.ConfirmEmail => templates.Confirm(account, await accounts.ConfirmationTokenAsync(account.Id, cancellationToken)),
            AccountEmailKind.ResetPassword => templates.Reset(account, await accounts.ResetTokenAsync(account.Id, cancellationToken)),
            AccountEmailKind.NewSignIn => await SignInAsync(account, row, cancellationToken),
            AccountEmailKind.SecondFactorOn => security.SecondFactorOn(account),
            AccountEmailKind.SecondFactorOff => security.SecondFactorOff(account),
            AccountEmailKind.WorkspaceClosed or AccountEmailKind.WorkspaceReopened => await ClosureAsync(row, account, cancellationToken),
            AccountEmailKind.PolicyChanged => templates.PolicyChanged(account, clock.GetUtcNow()),
            _ => templates.PasswordChanged(account),
        };
    }

    private async Task<Email?> SignInAsync(Account account, AccountEmail row, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(found => found.Id == row.SessionId, cancellationToken);
        if (session is null) return null;
        var zone = await db.Businesses.AsNoTracking().Select(business => business.TimeZone).SingleAsync(cancellationToken);
        return security.NewSignIn(account, session, TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    // What is true when it is sent: a closing that was taken back meanwhile is told of no more.
    private async Task<Email?> ClosureAsync(AccountEmail row, Account account, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(found => found.Id == row.WorkspaceId, cancellationToken);
        if (workspace.ClosedAt is null != (row.Kind == AccountEmailKind.WorkspaceReopened)) return null;
        return workspace.ClosedAt is null ? templates.Reopened(account, workspace) : templates.Closed(account, workspace);
    }

    private async Task<Email?> InvitationAsync(AccountEmail row, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(found => found.Id == row.InvitationId, cancellationToken);
        if (invitation is null || !invitation.IsOpen(clock.GetUtcNow()) || await IsOneTooManyAsync(invitation, cancellationToken)) return null;
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(found => found.Id == invitation.WorkspaceId, cancellationToken);
        return templates.Invite(invitation, workspace);
    }

    // Those who are invited at one moment are not counted among each other then; they are when the letters leave.
    private async Task<bool> IsOneTooManyAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var (day, pause) = (invitation.CreatedAt - Invitation.Day, invitation.CreatedAt - Invitation.Pause);
        var before = db.Invitations.Where(row => row.Id != invitation.Id && row.CreatedAt > day && row.CreatedAt <= invitation.CreatedAt);
        return await before.CountAsync(cancellationToken) >= Invitation.MostInADay
            || await before.AnyAsync(row => row.Email == invitation.Email && row.CreatedAt > pause, cancellationToken);
    }
}
