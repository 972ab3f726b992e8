using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Closure;

/// <summary>How the closing stands, for the owner of a closed workspace.</summary>
public sealed record GetClosureQuery : IRequest<Result<ClosureView>>;

internal sealed class GetClosureHandler(IAppDbContext db, Caller caller) : IRequestHandler<GetClosureQuery, Result<ClosureView>>
{
    public async Task<Result<ClosureView>> Handle(GetClosureQuery request, CancellationToken cancellationToken) =>
        ClosureView.Of(await db.Workspaces.AsNoTracking().SingleAsync(row => row.Id == caller.WorkspaceId, cancellationToken));
}

/// <summary>Takes the closing back. Waiting work goes on; channels with providers and API keys must be made anew.</summary>
public sealed record ReopenWorkspaceCommand : IRequest<Result<ClosureView>>;

internal sealed class ReopenWorkspaceHandler(ClosureDesk desk, Caller caller) : IRequestHandler<ReopenWorkspaceCommand, Result<ClosureView>>
{
    public Task<Result<ClosureView>> Handle(ReopenWorkspaceCommand request, CancellationToken cancellationToken) => desk.ReopenAsync(caller.WorkspaceId, null, cancellationToken);
}

/// <summary>The same by the link of the letter that told the owner of the closing.</summary>
public sealed record ReopenByLinkCommand(string Token) : IRequest<Result<ClosureView>>;

internal sealed class ReopenByLinkHandler(ClosureDesk desk, ReopenTokens tokens, Caller caller) : IRequestHandler<ReopenByLinkCommand, Result<ClosureView>>
{
    public async Task<Result<ClosureView>> Handle(ReopenByLinkCommand request, CancellationToken cancellationToken)
    {
        if (tokens.Read(request.Token ?? "") is not { } closing) return WorkspaceFailures.BadReopenLink;
        caller.WorksFor(closing.WorkspaceId, "system");
        return await desk.ReopenAsync(closing.WorkspaceId, closing.ClosedAt, cancellationToken);
    }
}

/// <summary>What both ways back share.</summary>
internal sealed class ClosureDesk(IAppDbContext db, CallerCache cache, TimeProvider clock)
{
    /// <param name="closedAt">Of which closing the link is; null: of whichever there is.</param>
    public async Task<Result<ClosureView>> ReopenAsync(Domain.WorkspaceId id, DateTimeOffset? closedAt, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (workspace is null || (closedAt is not null && workspace.ClosedAt != closedAt)) return WorkspaceFailures.BadReopenLink;
        var now = clock.GetUtcNow();
        var reopened = workspace.Reopen(now);
        if (!reopened.IsSuccess) return reopened.Failure;
        var owners = await db.Members.AsNoTracking().Where(member => member.Role == MemberRole.Owner).Select(member => member.AccountId).ToListAsync(cancellationToken);
        foreach (var owner in owners) db.AccountEmails.Add(AccountEmail.ToAccount(id, AccountEmailKind.WorkspaceReopened, owner, now));
        await db.SaveChangesAsync(cancellationToken);
        await db.WorkItems.Where(item => item.State == WorkState.Pending && item.LastError == WorkspaceFailures.Closed.Code)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.DueAt, now), cancellationToken);
        cache.Clear();
        return ClosureView.Of(workspace);
    }
}
