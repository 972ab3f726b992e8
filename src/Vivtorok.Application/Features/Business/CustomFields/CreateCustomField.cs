using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Business;

public sealed record CreateCustomFieldCommand(CustomFieldBody Body) : IRequest<Result<CustomFieldRow>>;

internal sealed class CreateCustomFieldValidator : AbstractValidator<CreateCustomFieldCommand>
{
    public CreateCustomFieldValidator() => RuleFor(command => command.Body).Flat(new CustomFieldBodyValidator());
}

internal sealed class CreateCustomFieldHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<CreateCustomFieldCommand, Result<CustomFieldRow>>
{
    public async Task<Result<CustomFieldRow>> Handle(CreateCustomFieldCommand request, CancellationToken cancellationToken)
    {
        var made = await editor.RunAsync((profile, _) => MakeAsync(request.Body, profile, cancellationToken), cancellationToken);
        return made.IsSuccess ? CustomFieldRow.Of(made.Value) : made.Failure;
    }

    private async Task<Result<Edit<CustomField>>> MakeAsync(CustomFieldBody body, BusinessProfile profile, CancellationToken cancellationToken)
    {
        var keys = await db.CustomFields.Select(row => row.Key).ToHashSetAsync(cancellationToken);
        if (body.Key is { } given && keys.Contains(given)) return CatalogueFailures.KeyTaken("key");
        var key = body.Key ?? Slug.Of(body.Label!, CustomField.KeyMaxLength, keys);
        var row = new CustomField(profile.WorkspaceId, key, body.Target);
        body.ApplyTo(row);
        db.CustomFields.Add(row);
        return new Edit<CustomField>(row, $"customField.created: {row.Label}");
    }
}
