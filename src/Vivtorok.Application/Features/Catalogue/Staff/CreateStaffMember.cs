using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record CreateStaffMemberCommand(StaffBody Body) : IRequest<Result<StaffMemberRow>>;

internal sealed class CreateStaffMemberValidator : AbstractValidator<CreateStaffMemberCommand>
{
    public CreateStaffMemberValidator() => RuleFor(command => command.Body).Flat(new StaffBodyValidator());
}

internal sealed class CreateStaffMemberHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<CreateStaffMemberCommand, Result<StaffMemberRow>>
{
    public async Task<Result<StaffMemberRow>> Handle(CreateStaffMemberCommand request, CancellationToken cancellationToken)
    {
        var made = await editor.RunAsync((profile, _) => MakeAsync(request.Body, profile, cancellationToken), cancellationToken);
        return made.IsSuccess ? StaffMemberRow.Of(made.Value) : made.Failure;
    }

    private async Task<Result<Edit<StaffMember>>> MakeAsync(StaffBody body, BusinessProfile profile, CancellationToken cancellationToken)
    {
        var keys = await db.Staff.Select(row => row.Key).ToHashSetAsync(cancellationToken);
        if (body.Key is { } given && keys.Contains(given)) return CatalogueFailures.KeyTaken("key");
        if (await CatalogueReferences.CheckAsync(db, body, cancellationToken) is { } mistake) return mistake;
        var key = body.Key ?? Slug.Of(body.Name!, StaffMember.KeyMaxLength, keys);
        var row = new StaffMember(profile.WorkspaceId, key);
        body.ApplyTo(row);
        db.Staff.Add(row);
        return new Edit<StaffMember>(row, $"staff.created: {row.Name}");
    }
}
