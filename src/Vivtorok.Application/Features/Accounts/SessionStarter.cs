using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Begins a session of somebody who has proved who they are, and tells them by letter where the browser is a new one.</summary>
internal sealed class SessionStarter(IAppDbContext db, Caller caller, TimeProvider clock)
{
    public async Task<Result<SignedIn>> StartAsync(Account account, Device device, SignInProof proof, CancellationToken cancellationToken)
    {
        var usual = await db.UsualMembershipAsync(account.Id, cancellationToken);
        if (!usual.IsSuccess) return usual.Failure;
        var member = usual.Value;
        var now = clock.GetUtcNow();
        var session = new AccountSession(account.Id, member.WorkspaceId, device, proof, now);
        caller.IsMember(member, session.Id);
        await TellOfNewDeviceAsync(session, now, cancellationToken);
        db.Sessions.Add(session);
        db.Audit.Add(AuditEntry.Act(member.WorkspaceId, caller.Actor, AuditAction.SignedIn, "Session", session.Id.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        return new SignedIn(session.Id, session.CreatedAt, session.ExpiresAt, (await db.ViewAsync(account, member.WorkspaceId, cancellationToken))!);
    }

    // The very first sign-in is nothing new: the person has just made the account.
    private async Task TellOfNewDeviceAsync(AccountSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earlier = db.Sessions.Where(row => row.AccountId == session.AccountId);
        if (!await earlier.AnyAsync(cancellationToken)) return;
        var isKnown = await earlier.AnyAsync(row => row.DeviceHash == session.DeviceHash && row.DisownedAt == null, cancellationToken);
        if (!isKnown) db.AccountEmails.Add(AccountEmail.OfSignIn(session, now));
    }
}
