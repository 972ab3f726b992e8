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
public sealed record UpdateStaffMemberCommand(StaffId Id, int? ExpectedVersion, StaffBody Body) : IRequest<Result<StaffMemberRow>>;

internal sealed class UpdateStaffMemberValidator : AbstractValidator<UpdateStaffMemberCommand>
{
    public UpdateStaffMemberValidator() => RuleFor(command => command.Body).Flat(new StaffBodyValidator());
}

internal sealed class UpdateStaffMemberHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<UpdateStaffMemberCommand, Result<StaffMemberRow>>
{
    public async Task<Result<StaffMemberRow>> Handle(UpdateStaffMemberCommand request, CancellationToken cancellationToken)
    {
        var changed = await editor.RunAsync((_, _) => ChangeAsync(request, cancellationToken), cancellationToken);
        return changed.IsSuccess ? StaffMemberRow.Of(changed.Value) : changed.Failure;
    }

    private async Task<Result<Edit<StaffMember>>> ChangeAsync(UpdateStaffMemberCommand request, CancellationToken cancellationToken)
    {
        var (body, row) = (request.Body, await db.Staff.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken));
        if (row is null) return CatalogueFailures.StaffNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(StaffMemberRow.Of(row));
        if (body.Key is { } key && key != row.Key) return CatalogueFailures.KeyIsFixed;
        if (await CatalogueReferences.CheckAsync(db, body, cancellationToken) is { } mistake) return mistake;
        body.ApplyTo(row);
        return new Edit<StaffMember>(row, $"staff.updated: {row.Name}");
    }
}
