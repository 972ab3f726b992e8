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
public sealed record UpdateServiceCommand(ServiceId Id, int? ExpectedVersion, ServiceBody Body) : IRequest<Result<ServiceRow>>;

internal sealed class UpdateServiceValidator : AbstractValidator<UpdateServiceCommand>
{
    public UpdateServiceValidator() => RuleFor(command => command.Body).Flat(new ServiceBodyValidator());
}

internal sealed class UpdateServiceHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<UpdateServiceCommand, Result<ServiceRow>>
{
    public async Task<Result<ServiceRow>> Handle(UpdateServiceCommand request, CancellationToken cancellationToken)
    {
        var changed = await editor.RunAsync((_, now) => ChangeAsync(request, now, cancellationToken), cancellationToken);
        return changed.IsSuccess ? ServiceRow.Of(changed.Value) : changed.Failure;
    }

    private async Task<Result<Edit<Service>>> ChangeAsync(UpdateServiceCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (body, row) = (request.Body, await db.Services.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken));
        if (row is null) return CatalogueFailures.ServiceNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(ServiceRow.Of(row));
        if (body.Key is { } key && key != row.Key) return CatalogueFailures.KeyIsFixed;
        body.ApplyTo(row, now);
        return new Edit<Service>(row, $"service.updated: {row.Name}");
    }
}
