using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>The request was met, or is refused with a reason the person is told.</summary>
/// <param name="IfMatch">The version the decision is made on; null: any.</param>
public sealed record SettleRequestCommand(PrivacyRequestId Id, bool Refused, string? Reason, int? IfMatch) : IRequest<Result<PrivacyRequestRow>>;

internal sealed class SettleRequestValidator : AbstractValidator<SettleRequestCommand>
{
    public SettleRequestValidator() => RuleFor(c => c.Reason).MaximumLength(PrivacyRequest.ReasonMaxLength);
}

internal sealed class SettleRequestHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<SettleRequestCommand, Result<PrivacyRequestRow>>
{
    public async Task<Result<PrivacyRequestRow>> Handle(SettleRequestCommand request, CancellationToken cancellationToken)
    {
        var found = await db.PrivacyRequests.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (found is null) return PrivacyFailures.RequestNotFound;
        if (Versions.Check(found, request.IfMatch) is { } conflict) return conflict;
        var settled = found.Settle(request.Refused, request.Reason, clock.GetUtcNow());
        if (!settled.IsSuccess) return settled.Failure;
        await db.SaveChangesAsync(cancellationToken);
        var name = await db.Contacts.Where(c => c.Id == found.ContactId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);
        return PrivacyRequestRow.Of(found, name);
    }
}
