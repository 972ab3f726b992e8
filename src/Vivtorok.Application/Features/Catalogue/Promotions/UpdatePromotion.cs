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
public sealed record UpdatePromotionCommand(PromotionId Id, int? ExpectedVersion, PromotionBody Body) : IRequest<Result<PromotionRow>>;

internal sealed class UpdatePromotionValidator : AbstractValidator<UpdatePromotionCommand>
{
    public UpdatePromotionValidator() => RuleFor(command => command.Body).Flat(new PromotionBodyValidator());
}

internal sealed class UpdatePromotionHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<UpdatePromotionCommand, Result<PromotionRow>>
{
    public async Task<Result<PromotionRow>> Handle(UpdatePromotionCommand request, CancellationToken cancellationToken)
    {
        var changed = await editor.RunAsync((_, now) => ChangeAsync(request, now, cancellationToken), cancellationToken);
        return changed.IsSuccess ? PromotionRow.Of(changed.Value) : changed.Failure;
    }

    private async Task<Result<Edit<Promotion>>> ChangeAsync(UpdatePromotionCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (body, row) = (request.Body, await db.Promotions.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken));
        if (row is null) return CatalogueFailures.PromotionNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(PromotionRow.Of(row));
        if (body.Key is { } key && key != row.Key) return CatalogueFailures.KeyIsFixed;
        if (await CatalogueReferences.CheckAsync(db, body, cancellationToken) is { } mistake) return mistake;
        body.ApplyTo(row, now);
        return new Edit<Promotion>(row, $"promotion.updated: {row.Name}");
    }
}
