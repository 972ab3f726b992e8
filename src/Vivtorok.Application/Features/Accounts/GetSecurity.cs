using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>How the caller's account is guarded.</summary>
public sealed record GetSecurityQuery : IRequest<Result<SecurityView>>;

/// <summary>The second factor of an account. <c>Required</c>: a workspace of theirs asks for it, so it cannot be turned off.</summary>
public sealed record SecurityView(DateTimeOffset? SecondFactorSince, int RecoveryCodesLeft, bool Required);

internal sealed class GetSecurityHandler(IAppDbContext db, SecondFactors factors, Caller caller) : IRequestHandler<GetSecurityQuery, Result<SecurityView>>
{
    public async Task<Result<SecurityView>> Handle(GetSecurityQuery request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id) return AccountFailures.SignedOut;
        var factor = await factors.FindAsync(id, cancellationToken);
        return new SecurityView(factor?.OnSince, factor?.RecoveryCodesLeft ?? 0, await db.SecondFactorIsRequiredAsync(id, cancellationToken));
    }
}

internal static class RequiredSecondFactors
{
    /// <summary>Whether any workspace that the account belongs to requires a second factor.</summary>
    public static Task<bool> SecondFactorIsRequiredAsync(this IAppDbContext db, AccountId account, CancellationToken cancellationToken) =>
        db.Members.AcrossWorkspaces().Where(member => member.AccountId == account)
            .Join(db.Workspaces, member => member.WorkspaceId, workspace => workspace.Id, (_, workspace) => workspace.RequiresSecondFactor)
            .AnyAsync(required => required, cancellationToken);
}
