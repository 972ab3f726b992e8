using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>Deletes a contact nobody has talked to, with its appointments, deals and tasks. Who has talked is erased, not deleted.</summary>
public sealed record DeleteContactCommand(ContactId Id) : IRequest<Result<ContactDeleted>>;

/// <summary>How many rows went with the contact.</summary>
public sealed record ContactDeleted(int Appointments, int Deals, int Tasks, int FollowUps);

internal sealed class DeleteContactHandler(IAppDbContext db) : IRequestHandler<DeleteContactCommand, Result<ContactDeleted>>
{
    public async Task<Result<ContactDeleted>> Handle(DeleteContactCommand request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        if (await db.Conversations.AnyAsync(c => c.ContactId == request.Id, cancellationToken)) return ContactFailures.HasConversations;
        if (await db.PrivacyRequests.AnyAsync(r => r.ContactId == request.Id, cancellationToken)) return ContactFailures.HasPrivacyRequests;

        var appointments = await db.Appointments.Where(a => a.ContactId == request.Id).ToListAsync(cancellationToken);
        var deals = await db.Deals.Where(d => d.ContactId == request.Id).ToListAsync(cancellationToken);
        var tasks = await db.Tasks.Where(t => t.ContactId == request.Id).ToListAsync(cancellationToken);
        var followUps = await db.FollowUps.Where(f => f.ContactId == request.Id).ToListAsync(cancellationToken);
        db.Appointments.RemoveRange(appointments);
        db.Deals.RemoveRange(deals);
        db.Tasks.RemoveRange(tasks);
        db.FollowUps.RemoveRange(followUps);
        db.ContactIdentities.RemoveRange(await db.ContactIdentities.Where(i => i.ContactId == request.Id).ToListAsync(cancellationToken));
        db.ContactMerges.RemoveRange(await db.ContactMerges.Where(m => m.WinnerId == request.Id).ToListAsync(cancellationToken));
        db.Contacts.RemoveRange(await db.Contacts.WithMerged().Where(c => c.MergedIntoId == request.Id).ToListAsync(cancellationToken));
        db.Contacts.Remove(contact);
        await db.SaveChangesAsync(cancellationToken);
        return new ContactDeleted(appointments.Count, deals.Count, tasks.Count, followUps.Count);
    }
}
