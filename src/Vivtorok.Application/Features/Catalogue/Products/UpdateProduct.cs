using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record UpdateProductCommand(ProductId Id, int? ExpectedVersion, ProductBody Body) : IRequest<Result<ProductRow>>;

internal sealed class UpdateProductValidator : AbstractValidator<UpdateProductCommand>
{
    public UpdateProductValidator() => RuleFor(command => command.Body).Flat(new ProductBodyValidator());
}

internal sealed class UpdateProductHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<UpdateProductCommand, Result<ProductRow>>
{
    public async Task<Result<ProductRow>> Handle(UpdateProductCommand request, CancellationToken cancellationToken)
    {
        var changed = await editor.RunAsync((_, now) => ChangeAsync(request, now, cancellationToken), cancellationToken);
        return changed.IsSuccess ? ProductRow.Of(changed.Value) : changed.Failure;
    }

    private async Task<Result<Edit<Product>>> ChangeAsync(UpdateProductCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (body, row) = (request.Body, await db.Products.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken));
        if (row is null) return CatalogueFailures.ProductNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(ProductRow.Of(row));
        if (body.Sku is { } key && key != row.Key) return CatalogueFailures.KeyIsFixed;
        body.ApplyTo(row, now);
        return new Edit<Product>(row, $"product.updated: {row.Name}");
    }
}
