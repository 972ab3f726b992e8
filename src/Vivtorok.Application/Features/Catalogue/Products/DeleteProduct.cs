using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record DeleteProductCommand(ProductId Id, int? ExpectedVersion) : IRequest<Result<Done>>;

internal sealed class DeleteProductHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<DeleteProductCommand, Result<Done>>
{
    public Task<Result<Done>> Handle(DeleteProductCommand request, CancellationToken cancellationToken) =>
        editor.RunAsync((_, _) => RemoveAsync(request, cancellationToken), cancellationToken);

    private async Task<Result<Edit<Done>>> RemoveAsync(DeleteProductCommand request, CancellationToken cancellationToken)
    {
        var row = await db.Products.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (row is null) return CatalogueFailures.ProductNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(ProductRow.Of(row));
        db.Products.Remove(row);
        return new Edit<Done>(Done.Instance, $"product.deleted: {row.Name}");
    }
}
