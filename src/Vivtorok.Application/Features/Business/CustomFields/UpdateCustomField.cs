using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Business;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record UpdateCustomFieldCommand(CustomFieldId Id, int? ExpectedVersion, CustomFieldBody Body) : IRequest<Result<CustomFieldRow>>;

internal sealed class UpdateCustomFieldValidator : AbstractValidator<UpdateCustomFieldCommand>
{
    public UpdateCustomFieldValidator() => RuleFor(command => command.Body).Flat(new CustomFieldBodyValidator());
}

internal sealed class UpdateCustomFieldHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<UpdateCustomFieldCommand, Result<CustomFieldRow>>
{
    public async Task<Result<CustomFieldRow>> Handle(UpdateCustomFieldCommand request, CancellationToken cancellationToken)
    {
        var changed = await editor.RunAsync((_, _) => ChangeAsync(request, cancellationToken), cancellationToken);
        return changed.IsSuccess ? CustomFieldRow.Of(changed.Value) : changed.Failure;
    }

    private async Task<Result<Edit<CustomField>>> ChangeAsync(UpdateCustomFieldCommand request, CancellationToken cancellationToken)
    {
        var (body, row) = (request.Body, await db.CustomFields.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken));
        if (row is null) return CustomFieldFailures.NotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(CustomFieldRow.Of(row));
        if (body.Key is { } key && key != row.Key) return CatalogueFailures.KeyIsFixed;
        if (body.AppliesTo is { } target && target != row.AppliesTo) return CustomFieldFailures.TargetIsFixed;
        body.ApplyTo(row);
        return new Edit<CustomField>(row, $"customField.updated: {row.Label}");
    }
}
