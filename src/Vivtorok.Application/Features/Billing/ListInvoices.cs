using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>Invoices and receipts, the newest first.</summary>
public sealed record ListInvoicesQuery(PageRequest Page) : IRequest<Result<Page<InvoiceRow>>>;

/// <summary>An invoice. <c>PageUrl</c> is the payment provider's page where it can be seen and paid, <c>PdfUrl</c> the document.</summary>
public sealed record InvoiceRow(
    InvoiceRecordId Id, string? Number, InvoiceStatus Status, DateTimeOffset IssuedAt, DateTimeOffset? PaidAt, Money Total, Money Tax, string? PageUrl, string? PdfUrl)
{
    internal static InvoiceRow Of(InvoiceRecord row) => new(
        row.Id, row.Number, row.Status, row.IssuedAt, row.PaidAt, new Money(row.Total, row.Currency), new Money(row.Tax, row.Currency), row.PageUrl, row.PdfUrl);
}

internal sealed class ListInvoicesHandler(IAppDbContext db) : IRequestHandler<ListInvoicesQuery, Result<Page<InvoiceRow>>>
{
    public async Task<Result<Page<InvoiceRow>>> Handle(ListInvoicesQuery request, CancellationToken cancellationToken)
    {
        var rows = await db.Invoices.AsNoTracking().Keyset(row => row.IssuedAt, row => row.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut(rows.ConvertAll(InvoiceRow.Of), row => Cursor.At(row.IssuedAt, row.Id.Value));
    }
}
