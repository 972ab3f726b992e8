using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record DeletePromotionCommand(PromotionId Id, int? ExpectedVersion) : IRequest<Result<Done>>;

internal sealed class DeletePromotionHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<DeletePromotionCommand, Result<Done>>
{
    public Task<Result<Done>> Handle(DeletePromotionCommand request, CancellationToken cancellationToken) =>
        editor.RunAsync((_, _) => RemoveAsync(request, cancellationToken), cancellationToken);

    private async Task<Result<Edit<Done>>> RemoveAsync(DeletePromotionCommand request, CancellationToken cancellationToken)
    {
        var row = await db.Promotions.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (row is null) return CatalogueFailures.PromotionNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(PromotionRow.Of(row));
        db.Promotions.Remove(row);
        return new Edit<Done>(Done.Instance, $"promotion.deleted: {row.Name}");
    }
}
