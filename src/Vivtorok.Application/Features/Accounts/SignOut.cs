using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Ends the caller's session.</summary>
public sealed record SignOutCommand : IRequest<Result<Done>>;

internal sealed class SignOutHandler(IAppDbContext db, Caller caller, CallerCache cache, TimeProvider clock) : IRequestHandler<SignOutCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SignOutCommand request, CancellationToken cancellationToken)
    {
        if (caller.SessionId is not { } id) return AccountFailures.SignedOut;
        var session = await db.Sessions.SingleAsync(row => row.Id == id, cancellationToken);
        session.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}
