using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Who is signed in here.</summary>
public sealed record GetSessionQuery : IRequest<Result<SessionView>>;

internal sealed class GetSessionHandler(IAppDbContext db, IAccountStore accounts, Caller caller) : IRequestHandler<GetSessionQuery, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(GetSessionQuery request, CancellationToken cancellationToken)
    {
        var account = caller.AccountId is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
        if (account is null) return AccountFailures.SignedOut;
        var view = await db.ViewAsync(account, caller.WorkspaceId, cancellationToken);
        return view is null ? AccountFailures.SignedOut : view;
    }
}
