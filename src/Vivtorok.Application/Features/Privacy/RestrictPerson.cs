using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>
/// From now on a person's data is only kept, or is used again. The agent loses their conversations in the same save, which voids a
/// turn that is running; what the agent has queued does not leave; follow-ups are called off.
/// </summary>
public sealed record RestrictPersonCommand(ContactId ContactId, bool Restricted) : IRequest<Result<Done>>;

internal sealed class RestrictPersonHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<RestrictPersonCommand, Result<Done>>
{
    private const int Tries = 10;

    public async Task<Result<Done>> Handle(RestrictPersonCommand request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SetAsync(request, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                db.Forget(); // the agent or a customer wrote at the same moment
            }
        }
    }

    private async Task<Result<Done>> SetAsync(RestrictPersonCommand request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        if (request.Restricted)
        {
            contact.Restrict(clock.GetUtcNow());
            await StopAsync(request.ContactId, cancellationToken);
        }
        else
        {
            contact.LiftRestriction();
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private async Task StopAsync(ContactId contact, CancellationToken cancellationToken)
    {
        var conversations = await db.Conversations.Where(c => c.ContactId == contact).ToListAsync(cancellationToken);
        foreach (var conversation in conversations) conversation.LeaveToPeople();
        var ids = conversations.ConvertAll(c => c.Id);
        var queued = await db.Messages
            .Where(m => ids.Contains(m.ConversationId) && m.Delivery == DeliveryStatus.Queued && m.Author != MessageAuthor.Member).ToListAsync(cancellationToken);
        foreach (var message in queued) message.Settle(DeliveryStatus.Failed, PrivacyFailures.Restricted);
        var planned = await db.FollowUps.Where(f => f.ContactId == contact && f.Status == FollowUpStatus.Scheduled).ToListAsync(cancellationToken);
        foreach (var followUp in planned) followUp.Cancel(FollowUpEnd.Privacy);
    }
}
