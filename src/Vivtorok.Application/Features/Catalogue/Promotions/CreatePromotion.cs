using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record CreatePromotionCommand(PromotionBody Body) : IRequest<Result<PromotionRow>>;

internal sealed class CreatePromotionValidator : AbstractValidator<CreatePromotionCommand>
{
    public CreatePromotionValidator() => RuleFor(command => command.Body).Flat(new PromotionBodyValidator());
}

internal sealed class CreatePromotionHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<CreatePromotionCommand, Result<PromotionRow>>
{
    public async Task<Result<PromotionRow>> Handle(CreatePromotionCommand request, CancellationToken cancellationToken)
    {
        var made = await editor.RunAsync((profile, now) => MakeAsync(request.Body, profile, now, cancellationToken), cancellationToken);
        return made.IsSuccess ? PromotionRow.Of(made.Value) : made.Failure;
    }

    private async Task<Result<Edit<Promotion>>> MakeAsync(PromotionBody body, BusinessProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = await db.Promotions.Select(row => row.Key).ToHashSetAsync(cancellationToken);
        if (body.Key is { } given && keys.Contains(given)) return CatalogueFailures.KeyTaken("key");
        if (await CatalogueReferences.CheckAsync(db, body, cancellationToken) is { } mistake) return mistake;
        var key = body.Key ?? Slug.Of(body.Name!, Promotion.KeyMaxLength, keys);
        var row = new Promotion(profile.WorkspaceId, key);
        body.ApplyTo(row, now);
        db.Promotions.Add(row);
        return new Edit<Promotion>(row, $"promotion.created: {row.Name}");
    }
}
