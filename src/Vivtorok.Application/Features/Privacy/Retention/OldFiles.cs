using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>
/// Files of old messages; the messages stay. The bytes go first: what is broken off in between is found again by its row the next night.
/// </summary>
internal sealed class OldFiles(IAppDbContext db, IFileStore files) : RetentionRule(RetentionKind.Attachments)
{
    private const int Batch = 100;

    public override Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) => Old(before).CountAsync(cancellationToken);

    public override async Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = await (
            from attachment in Old(before).OrderBy(a => a.Id).Take(Batch)
            join message in db.Messages on attachment.MessageId equals message.Id
            select new { attachment.Id, attachment.WorkspaceId, message.ConversationId }).ToListAsync(cancellationToken);
        foreach (var row in old) await files.DeleteAsync(new FileKey(row.WorkspaceId, row.ConversationId, row.Id), cancellationToken);
        var ids = old.ConvertAll(row => row.Id);
        return ids.Count == 0 ? 0 : await db.Attachments.Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    // Restriction (GDPR article 18): what is only to be kept stays.
    private IQueryable<Attachment> Old(DateTimeOffset before) => db.Attachments.Where(a => db.Messages.Any(m =>
        m.Id == a.MessageId && m.SentAt < before && !db.Conversations.Any(c => c.Id == m.ConversationId && db.Contacts.Any(p => p.Id == c.ContactId && p.RestrictedAt != null))));
}
