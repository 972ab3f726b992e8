using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Closure;

/// <summary>
/// Removes everything of a closed workspace whose days are over, in small transactions. What was broken off goes on where it stopped;
/// the receipt counts on. Last go the members, with every account that belongs nowhere else, and the workspace itself.
/// </summary>
public sealed record PurgeWorkspaceCommand : IRequest<Result<Done>>;

internal sealed class PurgeWorkspaceHandler(IAppDbContext db, IWorkspaceStore store, LastMembers members, Caller caller, TimeProvider clock)
    : IRequestHandler<PurgeWorkspaceCommand, Result<Done>>
{
    private const int Batch = 500;

    public async Task<Result<Done>> Handle(PurgeWorkspaceCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var workspace = await db.Workspaces.SingleOrDefaultAsync(row => row.Id == caller.WorkspaceId, cancellationToken);
        if (workspace is not { ClosedAt: { } closedAt, PurgeAt: { } purgeAt } || purgeAt > now) return WorkspaceFailures.NotClosed;
        var receipt = await db.PurgeReceipts.SingleOrDefaultAsync(cancellationToken);
        if (receipt is null)
        {
            db.PurgeReceipts.Add(receipt = new PurgeReceipt(workspace.Id, closedAt, now));
            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var record in store.Records)
            while (await store.RemoveAsync(record, Batch, rows => receipt.Removed(record, rows), cancellationToken) > 0)
            {
            }

        receipt.RemovedFiles(await store.RemoveFilesAsync(cancellationToken));
        receipt.Finish(await store.CountKeptAsync(cancellationToken), clock.GetUtcNow());
        await members.LeaveAsync(workspace, receipt, cancellationToken);
        await db.Workspaces.Where(row => row.Id == workspace.Id).ExecuteDeleteAsync(cancellationToken); // its version moved with its owners
        await store.ScrubAsync(cancellationToken);
        return Done.Instance;
    }
}

/// <summary>Members of a workspace that goes: who belongs nowhere else loses the account too; owners are told.</summary>
internal sealed partial class LastMembers(IAppDbContext db, IAccountStore accounts, IErasureLog log, IEmailSender sender, ILogger<LastMembers> logger)
{
    public async Task LeaveAsync(Workspace workspace, PurgeReceipt receipt, CancellationToken cancellationToken)
    {
        await log.AppendAsync(new ErasedEntry(receipt.PurgedAt!.Value, workspace.Id, null), cancellationToken);
        foreach (var member in await db.Members.AsNoTracking().ToListAsync(cancellationToken))
        {
            if (member.Role == MemberRole.Owner) await TellAsync(member.AccountId, workspace.Name, receipt, cancellationToken);
            if (await db.Members.AcrossWorkspaces().AnyAsync(row => row.AccountId == member.AccountId && row.WorkspaceId != workspace.Id, cancellationToken))
            {
                await db.Members.Where(row => row.Id == member.Id).ExecuteDeleteAsync(cancellationToken);
            }
            else
            {
                await accounts.DeleteAsync(member.AccountId, cancellationToken);
                receipt.RemovedAccount();
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task TellAsync(AccountId id, string business, PurgeReceipt receipt, CancellationToken cancellationToken)
    {
        try
        {
            if (await accounts.FindAsync(id, cancellationToken) is { } owner) await sender.SendAsync(ClosureLetters.Purged(owner, business, receipt), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NotTold(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The letter that a workspace is removed could not be sent")]
    private partial void NotTold(Exception exception);
}
