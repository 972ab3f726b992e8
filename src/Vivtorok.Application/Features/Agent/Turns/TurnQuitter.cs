using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>Gives what the agent owes to people, with a record that says so. Needs nothing but the conversation itself: whatever broke the turn must not break this too.</summary>
internal sealed class TurnQuitter(IAppDbContext db, TimeProvider clock)
{
    /// <returns>False where the agent owes nothing any more.</returns>
    public async Task<bool> QuitAsync(ConversationId id, string note, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (conversation is not { AgentOwes: true }) return false;
        var isDraft = await db.Channels.AnyAsync(c => c.Id == conversation.ChannelId && c.AgentMode == AgentMode.Drafts, cancellationToken);

        var now = clock.GetUtcNow();
        var turn = new Turn(conversation.WorkspaceId, conversation.Id, conversation.LastInboundSequence, now);
        turn.Finish(new TurnRecord(TurnOutcome.Failed, HandOffReason.ToolFailure, "none", null, 0, 0, 0, 0, [], [], [], null), now);
        var words = isDraft ? null : HandOffWords.For(HandOffReason.ToolFailure, conversation.Language ?? "uk");
        if (conversation.HandOff(HandOffReason.ToolFailure, note, words, turn, now) is { } told) db.Messages.Add(told);
        db.Turns.Add(turn);
        await db.SaveChangesAsync(cancellationToken); // a conflict throws: it is tried again
        return true;
    }
}
