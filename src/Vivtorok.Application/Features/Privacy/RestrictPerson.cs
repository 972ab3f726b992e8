using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>
/// From now on a person's data is only kept, or is used again. The agent loses their conversations in the same save, which voids a
/// turn that is running; what the agent has queued does not leave; follow-ups are called off.
/// </summary>
public sealed record RestrictPersonCommand(ContactId ContactId, bool Restricted) : IRequest<Result<Done>>;

internal sealed class RestrictPersonHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<RestrictPersonCommand, Result<Done>>
{
    // The agent or a customer may write at the same moment.
    public Task<Result<Done>> Handle(RestrictPersonCommand request, CancellationToken cancellationToken) => db.RetryConflictsAsync(() => SetAsync(request, cancellationToken));

    private async Task<Result<Done>> SetAsync(RestrictPersonCommand request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        if (request.Restricted)
        {
            contact.Restrict(clock.GetUtcNow());
            await db.OnlyKeepAsync(request.ContactId, cancellationToken);
        }
        else
        {
            contact.LiftRestriction();
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
