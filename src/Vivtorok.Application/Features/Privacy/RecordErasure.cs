using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Notes an erasure outside of the database, for backups that are restored later.</summary>
public sealed record RecordErasureCommand(ErasureReceiptId ReceiptId) : IWorkCommand
{
    bool IWorkCommand.WhenClosedToo => true;
}

internal sealed class RecordErasureHandler(IAppDbContext db, IErasureLog log) : IRequestHandler<RecordErasureCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RecordErasureCommand request, CancellationToken cancellationToken)
    {
        if (await db.ErasureReceipts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.ReceiptId, cancellationToken) is not { } receipt) return Done.Instance;
        var absorbed = await db.Contacts.WithMerged().Where(c => c.MergedIntoId == receipt.ContactId).Select(c => c.Id).ToListAsync(cancellationToken); // in an old backup they stand for themselves
        foreach (var contact in absorbed.Prepend(receipt.ContactId))
            await log.AppendAsync(new ErasedEntry(receipt.ErasedAt, receipt.WorkspaceId, contact), cancellationToken);
        return Done.Instance;
    }
}
