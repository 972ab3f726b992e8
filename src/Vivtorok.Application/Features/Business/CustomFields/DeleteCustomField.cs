using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Business;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record DeleteCustomFieldCommand(CustomFieldId Id, int? ExpectedVersion) : IRequest<Result<Done>>;

internal sealed class DeleteCustomFieldHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<DeleteCustomFieldCommand, Result<Done>>
{
    public Task<Result<Done>> Handle(DeleteCustomFieldCommand request, CancellationToken cancellationToken) =>
        editor.RunAsync((profile, _) => RemoveAsync(request, profile, cancellationToken), cancellationToken);

    private async Task<Result<Edit<Done>>> RemoveAsync(DeleteCustomFieldCommand request, BusinessProfile profile, CancellationToken cancellationToken)
    {
        var row = await db.CustomFields.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (row is null) return CustomFieldFailures.NotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(CustomFieldRow.Of(row));
        if (row.AppliesTo == CustomFieldTarget.Contact && profile.LeadFields.Any(field => field.Key == row.Key)) return CustomFieldFailures.AskedFor;
        db.CustomFields.Remove(row);
        return new Edit<Done>(Done.Instance, $"customField.deleted: {row.Label}");
    }
}
