using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record CreateProductCommand(ProductBody Body) : IRequest<Result<ProductRow>>;

internal sealed class CreateProductValidator : AbstractValidator<CreateProductCommand>
{
    public CreateProductValidator() => RuleFor(command => command.Body).Flat(new ProductBodyValidator());
}

internal sealed class CreateProductHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<CreateProductCommand, Result<ProductRow>>
{
    public async Task<Result<ProductRow>> Handle(CreateProductCommand request, CancellationToken cancellationToken)
    {
        var made = await editor.RunAsync((profile, now) => MakeAsync(request.Body, profile, now, cancellationToken), cancellationToken);
        return made.IsSuccess ? ProductRow.Of(made.Value) : made.Failure;
    }

    private async Task<Result<Edit<Product>>> MakeAsync(ProductBody body, BusinessProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = await db.Products.Select(row => row.Key).ToHashSetAsync(cancellationToken);
        if (body.Sku is { } given && keys.Contains(given)) return CatalogueFailures.KeyTaken("sku");
        var key = body.Sku ?? Slug.Of(body.Name!, CatalogueItem.KeyMaxLength, keys);
        var row = new Product(profile.WorkspaceId, key);
        body.ApplyTo(row, now);
        db.Products.Add(row);
        return new Edit<Product>(row, $"product.created: {row.Name}");
    }
}
