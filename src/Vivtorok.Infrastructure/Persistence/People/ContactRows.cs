using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Infrastructure.Persistence.People;

/// <summary>Moves what names a contact by the typed ids of the model. No list of tables stands here, so none can be forgotten.</summary>
internal sealed class ContactRows(AppDbContext db) : IContactRows
{
    private IReadOnlyList<ContactLink> All => ContactLink.Of(db.Model);

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(ContactId contact, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>();
        foreach (var link in All) Add(counts, link, await link.CountAsync(db, contact, cancellationToken));
        return counts;
    }

    public async Task MoveAsync(ContactId from, ContactId into, Action<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> conclude, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var moved = new Dictionary<string, IReadOnlyList<Guid>>();
        foreach (var link in All)
        {
            if (await link.FindAsync(db, from, cancellationToken) is not { Count: > 0 } ids) continue;
            await link.MoveAsync(db, ids, from, into, cancellationToken);
            moved[link.Name] = ids;
        }

        conclude(moved);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task ReturnAsync(ContactMerge merge, Func<IReadOnlyDictionary<string, int>, Task> conclude, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var (from, to, returned) = (merge.WinnerId, merge.OtherId, new Dictionary<string, int>());
        foreach (var link in All)
            if (merge.Moved.TryGetValue(link.Name, out var ids)) Add(returned, link, await link.MoveAsync(db, ids, from, to, cancellationToken));

        // What they have written since, and what was made of it.
        var people = await db.ContactIdentities.Where(i => i.ContactId == to).Select(i => i.CorrespondentId).Distinct().ToListAsync(cancellationToken);
        var correspondents = db.ContactIdentities.Where(i => people.Contains(i.CorrespondentId)).Select(i => i.CorrespondentId);
        foreach (var link in All) Add(returned, link, await link.FollowAsync(db, correspondents, from, to, cancellationToken));
        var conversations = db.Conversations.Where(c => c.ContactId == to).Select(c => c.Id);
        foreach (var link in All) Add(returned, link, await link.FollowAsync(db, conversations, from, to, cancellationToken));

        await conclude(returned);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void Add(Dictionary<string, int> counts, ContactLink link, int rows)
    {
        if (rows > 0) counts[link.Record] = counts.GetValueOrDefault(link.Record) + rows;
    }
}
