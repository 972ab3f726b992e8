using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Sends an e-mail of ours. Address and token are found now, so neither waits in the database.</summary>
public sealed record SendAccountEmailCommand(AccountEmailId EmailId) : IWorkCommand
{
    bool IWorkCommand.WhenClosedToo => true;
}

internal sealed class SendAccountEmailHandler(IAppDbContext db, IAccountStore accounts, EmailTemplates templates, IEmailSender sender, TimeProvider clock)
    : IRequestHandler<SendAccountEmailCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SendAccountEmailCommand request, CancellationToken cancellationToken)
    {
        var row = await db.AccountEmails.SingleOrDefaultAsync(email => email.Id == request.EmailId, cancellationToken);
        if (row is null || row.SentAt is not null) return Done.Instance;

        var email = row.Kind == AccountEmailKind.Invitation ? await InvitationAsync(row, cancellationToken) : await AccountAsync(row, cancellationToken);
        if (email is null) return Done.Instance; // withdrawn or done in the meantime: there is nothing to tell any more

        await sender.SendAsync(email, cancellationToken);
        row.Sent(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private async Task<Email?> AccountAsync(AccountEmail row, CancellationToken cancellationToken)
    {
        var account = row.AccountId is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
        if (account is null || (row.Kind == AccountEmailKind.ConfirmEmail && account.EmailConfirmed)) return null;
        return row.Kind switch
        {
            AccountEmailKind.ConfirmEmail => templates.Confirm(account, await accounts.ConfirmationTokenAsync(account.Id, cancellationToken)),
            AccountEmailKind.ResetPassword => templates.Reset(account, await accounts.ResetTokenAsync(account.Id, cancellationToken)),
            AccountEmailKind.WorkspaceClosed or AccountEmailKind.WorkspaceReopened => await ClosureAsync(row, account, cancellationToken),
            AccountEmailKind.PolicyChanged => templates.PolicyChanged(account, clock.GetUtcNow()),
            _ => templates.PasswordChanged(account),
        };
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
        if (invitation is null || !invitation.IsOpen(clock.GetUtcNow())) return null;
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(found => found.Id == invitation.WorkspaceId, cancellationToken);
        return templates.Invite(invitation, workspace);
    }
}
