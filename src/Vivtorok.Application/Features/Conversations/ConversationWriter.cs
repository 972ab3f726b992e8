using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Loads a conversation, changes it, saves; again where a customer or the agent wrote at the same moment.</summary>
internal sealed class ConversationWriter(IAppDbContext db)
{
    /// <param name="change">Changes the conversation and adds what it makes; runs again after a conflict, so it must keep nothing.</param>
    public Task<Result<T>> ChangeAsync<T>(ConversationId id, Func<Conversation, Task<Result<T>>> change, CancellationToken cancellationToken) =>
        db.RetryConflictsAsync<Result<T>>(async () =>
        {
            var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
            if (conversation is null) return ConversationFailures.NotFound;
            var result = await change(conversation);
            if (result.IsSuccess) await db.SaveChangesAsync(cancellationToken);
            return result;
        });

    public Task<Result<T>> ChangeAsync<T>(ConversationId id, Func<Conversation, Result<T>> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, conversation => Task.FromResult(change(conversation)), cancellationToken);

    /// <summary>Changes a conversation and one of its messages.</summary>
    public Task<Result<T>> ChangeAsync<T>(ConversationId id, MessageId messageId, Func<Conversation, Message, Result<T>> change, CancellationToken cancellationToken) =>
        ChangeAsync<T>(id, async conversation =>
        {
            var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == messageId && m.ConversationId == id, cancellationToken);
            return message is null ? ConversationFailures.MessageNotFound : change(conversation, message);
        }, cancellationToken);

    /// <summary>A member spoke: an agent's draft waits for nobody any more.</summary>
    public async Task DropDraftAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.DraftId is { } id && await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is { } draft) conversation.ReplaceDraft(draft);
    }
}
