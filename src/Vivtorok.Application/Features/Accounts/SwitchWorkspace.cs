using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Lets the caller's browser work in another workspace of theirs.</summary>
public sealed record SwitchWorkspaceCommand(WorkspaceId WorkspaceId) : IRequest<Result<SessionView>>;

internal sealed class SwitchWorkspaceHandler(IAppDbContext db, IAccountStore accounts, Caller caller, CallerCache cache)
    : IRequestHandler<SwitchWorkspaceCommand, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(SwitchWorkspaceCommand request, CancellationToken cancellationToken)
    {
        var account = caller.AccountId is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
        if (account is null) return AccountFailures.SignedOut;
        var view = await db.ViewAsync(account, request.WorkspaceId, cancellationToken);
        if (view is null) return WorkspaceFailures.NotFound;

        var session = await db.Sessions.SingleAsync(row => row.Id == caller.SessionId, cancellationToken);
        session.SwitchTo(request.WorkspaceId);
        caller.WorksFor(request.WorkspaceId, $"member:{view.Member.Id.Value}");
        var member = await db.Members.SingleAsync(row => row.Id == view.Member.Id, cancellationToken);
        if (member.Name != account.Name) member.Rename(account.Name); // it was changed while another workspace was open
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return view;
    }
}
