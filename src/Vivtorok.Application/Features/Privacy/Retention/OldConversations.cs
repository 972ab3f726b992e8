using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>Conversations that are closed and in which nobody has written since. Those of people whose data is only to be kept stay.</summary>
internal sealed class OldConversations(IAppDbContext db, IPersonalStore people, IFileStore files, Caller caller) : RetentionRule(RetentionKind.ClosedConversations)
{
    private const int Batch = 20;

    public override Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) => Old(before).CountAsync(cancellationToken);

    public override async Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var ids = await Old(before).OrderBy(c => c.LastMessageAt).Take(Batch).Select(c => c.Id).ToListAsync(cancellationToken);
        foreach (var id in ids) await files.DeleteAllAsync(caller.WorkspaceId, id, cancellationToken); // first: a row that is still there finds them again
        if (ids.Count > 0) await people.DeleteConversationsAsync(ids, cancellationToken);
        return ids.Count;
    }

    private IQueryable<Conversation> Old(DateTimeOffset before) => db.Conversations.Where(c =>
        c.State == ConversationState.Closed && c.LastMessageAt < before && c.ClosedAt < before && !db.Contacts.Any(p => p.Id == c.ContactId && p.RestrictedAt != null));
}
