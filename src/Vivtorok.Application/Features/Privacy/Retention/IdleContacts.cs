using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>
/// People with whom nothing has happened for long: no message, no booking, no change of their card. They are erased as if they had
/// asked for it, with a receipt. Who has something open, or whose data is only to be kept, stays.
/// </summary>
internal sealed class IdleContacts(IAppDbContext db, IPersonalStore people, Caller caller, TimeProvider clock) : RetentionRule(RetentionKind.InactiveContacts)
{
    private const int Batch = 5;

    public override Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) => Idle(before).CountAsync(cancellationToken);

    public override async Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var ids = await Idle(before).OrderBy(c => c.CreatedAt).Take(Batch).Select(c => c.Id).ToListAsync(cancellationToken);
        foreach (var id in ids) await EraseAsync(id, cancellationToken);
        return ids.Count;
    }

    private async Task EraseAsync(ContactId id, CancellationToken cancellationToken)
    {
        var conversations = await db.Conversations.Where(c => c.ContactId == id).Select(c => c.Id).ToListAsync(cancellationToken);
        await people.EraseAsync(id, ConcludeAsync, cancellationToken);

        Task ConcludeAsync(IReadOnlyList<ErasedRows> rows)
        {
            db.ErasureReceipts.Add(new ErasureReceipt(caller.WorkspaceId, id, "retention", rows, clock.GetUtcNow()).WithFilesOf(conversations));
            return Task.CompletedTask;
        }
    }

    private IQueryable<Contact> Idle(DateTimeOffset before) => db.Contacts.Where(c =>
        c.ErasedAt == null && c.RestrictedAt == null && c.CreatedAt < before && c.UpdatedAt < before
        && !db.Conversations.Any(talk => talk.ContactId == c.Id && talk.LastMessageAt >= before)
        && !db.Appointments.Any(booking => booking.ContactId == c.Id && booking.StartsAt >= before)
        && !db.Deals.Any(deal => deal.ContactId == c.Id && deal.CreatedAt >= before)
        && !db.Tasks.Any(task => task.ContactId == c.Id && task.Status == WorkTaskStatus.Open)
        && !db.FollowUps.Any(followUp => followUp.ContactId == c.Id && followUp.Status == FollowUpStatus.Scheduled)
        && !db.PrivacyRequests.Any(request => request.ContactId == c.Id && request.Status == PrivacyRequestStatus.Open));
}
