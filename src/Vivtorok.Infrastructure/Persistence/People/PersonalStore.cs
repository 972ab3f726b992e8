using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Infrastructure.Persistence.People;

/// <summary>Reads and erases people by the marks of the model. No list of tables stands here, so none can be forgotten.</summary>
internal sealed class PersonalStore(AppDbContext db, TimeProvider clock) : IPersonalStore
{
    private const int Step = 500; // rows of one short transaction

    public IReadOnlyList<ProcessingRecord> Map => [.. Tables.Select(table => table.Describe()).OrderBy(record => record.Name, StringComparer.Ordinal)];

    private IReadOnlyList<PersonTable> Tables => PersonTable.Of(db.Model);

    private IEnumerable<PersonTable> OfContacts => Tables.Where(table => table.Mark.Subject == DataSubject.Contact);

    public async Task<IReadOnlyList<PersonalRows>> ReadAsync(ContactId contact, CancellationToken cancellationToken)
    {
        List<PersonalRows> read = [];
        foreach (var table in OfContacts.Reverse())
            if (await table.ReadAsync(db, contact, cancellationToken) is { Count: > 0 } rows) read.Add(new PersonalRows(table.Name, rows));
        return read;
    }

    public async Task EraseAsync(ContactId contact, Func<IReadOnlyList<ErasedRows>, Task> conclude, CancellationToken cancellationToken)
    {
        db.Forget();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            var asked = await db.KnowledgeGapCases.Where(one => db.Conversations.Any(c => c.Id == one.ConversationId && c.ContactId == contact)).Select(one => one.GapId).Distinct().ToListAsync(cancellationToken);
            List<ErasedRows> erased = [.. await EndSessionsAsync(contact, cancellationToken), .. await ForgetAnswersAsync(cancellationToken)];
            var now = clock.GetUtcNow();
            foreach (var table in OfContacts.Where(table => table.Mark.OnErasure == OnErasure.Empty))
                if (await table.EmptyAsync(db, contact, now, cancellationToken) is > 0 and var rows) erased.Add(new ErasedRows(table.Name, rows, OnErasure.Empty));
            await db.SaveChangesAsync(cancellationToken);
            foreach (var table in OfContacts.Where(table => table.Mark.OnErasure == OnErasure.Delete))
                if (await table.DeleteAsync(db, contact, cancellationToken) is > 0 and var rows) erased.Add(new ErasedRows(table.Name, rows, OnErasure.Delete));
            await db.KnowledgeGaps.Where(gap => asked.Contains(gap.Id) && !db.KnowledgeGapCases.Any(one => one.GapId == gap.Id)).ExecuteDeleteAsync(cancellationToken); // what nobody else asked
            await conclude([.. erased.OrderBy(row => row.Record, StringComparer.Ordinal)]);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await db.ScrubAsync(cancellationToken);
    }

    public async Task DeleteConversationsAsync(IReadOnlyList<ConversationId> conversations, CancellationToken cancellationToken)
    {
        await LetGoAsync(conversations, cancellationToken);
        var theirs = db.Conversations.Where(c => conversations.Contains(c.Id)).Select(c => c.Id);
        foreach (var table in OfContacts.Where(table => table.Mark.OnErasure == OnErasure.Delete))
            while (await table.DeleteAsync(db, theirs, Step, cancellationToken) == Step)
            {
            }
    }

    // What outlives a conversation forgets where it came from. A test knows every record that names one.
    private async Task LetGoAsync(IReadOnlyList<ConversationId> conversations, CancellationToken cancellationToken)
    {
        IReadOnlyList<ConversationId?> ids = [.. conversations];
        await db.Tasks.Where(row => ids.Contains(row.ConversationId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConversationId, (ConversationId?)null).SetProperty(row => row.PromisedIn, (MessageId?)null), cancellationToken);
        await db.Deals.Where(row => ids.Contains(row.ConversationId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.ConversationId, (ConversationId?)null), cancellationToken);
        await db.Appointments.Where(row => ids.Contains(row.ConversationId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.ConversationId, (ConversationId?)null), cancellationToken);
        var now = clock.GetUtcNow();
        while (await db.MailItems.Where(row => ids.Contains(row.ConversationId)).Take(Step).ToListAsync(cancellationToken) is { Count: > 0 } letters)
        {
            foreach (var letter in letters) letter.ForgetPerson(now);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    // A visitor's chat is known by its session, whose id is the identity.
    private async Task<IEnumerable<ErasedRows>> EndSessionsAsync(ContactId contact, CancellationToken cancellationToken)
    {
        var known = await db.ContactIdentities.Where(i => i.ContactId == contact && i.Kind == ChannelKind.WebChat).Select(i => i.ExternalId).ToListAsync(cancellationToken);
        var ids = known.Select(id => Guid.TryParse(id, out var value) ? new VisitorSessionId(value) : (VisitorSessionId?)null).OfType<VisitorSessionId>().ToList();
        var ended = ids.Count == 0 ? 0 : await db.VisitorSessions.Where(session => ids.Contains(session.Id)).ExecuteDeleteAsync(cancellationToken);
        return ended == 0 ? [] : [new ErasedRows(nameof(VisitorSession), ended, OnErasure.Delete)];
    }

    // Kept answers live for a day, have no owner and cannot be searched, being encrypted: all of the workspace go now.
    private async Task<IEnumerable<ErasedRows>> ForgetAnswersAsync(CancellationToken cancellationToken)
    {
        var forgotten = await db.IdempotencyRecords.Where(record => record.Body != null).ExecuteDeleteAsync(cancellationToken);
        return forgotten == 0 ? [] : [new ErasedRows(nameof(Domain.Developers.IdempotencyRecord), forgotten, OnErasure.Delete)];
    }
}
