using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Receipts of erasures, the newest first.</summary>
public sealed record ListErasureReceiptsQuery(PageRequest Page) : IRequest<Result<Page<ErasureReceiptRow>>>;

/// <summary>What an erasure removed, what stays without the person, and when the last backup that knows them is gone.</summary>
public sealed record ErasureReceiptRow(ErasureReceiptId Id, ContactId ContactId, string ErasedBy, IReadOnlyList<ErasedRows> Rows, DateTimeOffset ErasedAt, DateTimeOffset BackupsExpireAt)
{
    internal static ErasureReceiptRow Of(ErasureReceipt receipt) =>
        new(receipt.Id, receipt.ContactId, receipt.ErasedBy, receipt.Rows, receipt.ErasedAt, receipt.BackupsExpireAt);
}

internal sealed class ListErasureReceiptsHandler(IAppDbContext db) : IRequestHandler<ListErasureReceiptsQuery, Result<Page<ErasureReceiptRow>>>
{
    public async Task<Result<Page<ErasureReceiptRow>>> Handle(ListErasureReceiptsQuery request, CancellationToken cancellationToken)
    {
        var found = await db.ErasureReceipts.AsNoTracking().Keyset(r => r.ErasedAt, r => r.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut(found.ConvertAll(ErasureReceiptRow.Of), row => Cursor.At(row.ErasedAt, row.Id.Value));
    }
}
