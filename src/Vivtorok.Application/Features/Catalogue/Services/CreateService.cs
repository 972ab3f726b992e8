using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record CreateServiceCommand(ServiceBody Body) : IRequest<Result<ServiceRow>>;

internal sealed class CreateServiceValidator : AbstractValidator<CreateServiceCommand>
{
    public CreateServiceValidator() => RuleFor(command => command.Body).Flat(new ServiceBodyValidator());
}

internal sealed class CreateServiceHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<CreateServiceCommand, Result<ServiceRow>>
{
    public async Task<Result<ServiceRow>> Handle(CreateServiceCommand request, CancellationToken cancellationToken)
    {
        var made = await editor.RunAsync((profile, now) => MakeAsync(request.Body, profile, now, cancellationToken), cancellationToken);
        return made.IsSuccess ? ServiceRow.Of(made.Value) : made.Failure;
    }

    private async Task<Result<Edit<Service>>> MakeAsync(ServiceBody body, BusinessProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = await db.Services.Select(row => row.Key).ToHashSetAsync(cancellationToken);
        if (body.Key is { } given && keys.Contains(given)) return CatalogueFailures.KeyTaken("key");
        var key = body.Key ?? Slug.Of(body.Name!, CatalogueItem.KeyMaxLength, keys);
        var row = new Service(profile.WorkspaceId, key);
        body.ApplyTo(row, now);
        db.Services.Add(row);
        return new Edit<Service>(row, $"service.created: {row.Name}");
    }
}
