using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>A member notes what a person asked for by another way: by phone, by letter, at the counter. Asking twice is asking once.</summary>
public sealed record OpenRequestCommand(ContactId ContactId, PrivacyRequestKind Kind, string? Words) : IRequest<Result<PrivacyRequestRow>>;

internal sealed class OpenRequestValidator : AbstractValidator<OpenRequestCommand>
{
    public OpenRequestValidator() => RuleFor(c => c.Words).MaximumLength(PrivacyRequest.WordsMaxLength);
}

internal sealed class OpenRequestHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<OpenRequestCommand, Result<PrivacyRequestRow>>
{
    public async Task<Result<PrivacyRequestRow>> Handle(OpenRequestCommand request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        var open = await db.PrivacyRequests.FirstOrDefaultAsync(
            r => r.ContactId == request.ContactId && r.Kind == request.Kind && r.Status == PrivacyRequestStatus.Open, cancellationToken);
        if (open is null)
        {
            db.PrivacyRequests.Add(open = new PrivacyRequest(caller.WorkspaceId, request.ContactId, request.Kind, request.Words ?? "", clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }

        return PrivacyRequestRow.Of(open, contact.Name);
    }
}
